; The installer for Windows, made by Inno Setup 6 from the folder that PyInstaller builds:
;
;   pyinstaller --distpath build\dist packaging\foyer.spec
;   iscc /DVersion=0.1.0 packaging\windows\foyer.iss
;
; Per machine; silent with /VERYSILENT /NORESTART. /TASKS="kioskstart" starts the kiosk at every log-on.
; Settings, bookings and keys are the user's own and stay when the program is taken away.
; To sign: iscc "/Ssign=signtool sign /fd sha256 /tr URL /td sha256 $f" /DSign=sign ...

#ifndef Version
  #error Say which version: /DVersion=x.y.z
#endif
#define Root AddBackslash(SourcePath) + "..\.."

[Setup]
AppId={{6C6B6C1C-7F0B-4E0E-9E6A-5B0E3E1B2F77}
AppName=Foyer
AppVersion={#Version}
AppPublisher=The Foyer maintainers
DefaultDirName={autopf}\Foyer
DefaultGroupName=Foyer
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\resources\application\foyer.ico
UninstallDisplayIcon={app}\foyer.exe
OutputDir={#Root}\dist
OutputBaseFilename=foyer-{#Version}-windows-x86_64
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
#ifdef Sign
SignTool={#Sign}
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "kioskstart"; Description: "Start the kiosk at every log-on"; Flags: unchecked

[Files]
Source: "{#Root}\build\dist\foyer\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[InstallDelete]
; What an older version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Foyer"; Filename: "{app}\foyer.exe"
Name: "{group}\Foyer Kiosk"; Filename: "{app}\foyer.exe"; Parameters: "kiosk"
Name: "{group}\Foyer, what is ready"; Filename: "{cmd}"; Parameters: "/k ""{app}\foyer-console.exe"" check"
Name: "{autodesktop}\Foyer"; Filename: "{app}\foyer.exe"; Tasks: desktopicon
Name: "{commonstartup}\Foyer Kiosk"; Filename: "{app}\foyer.exe"; Parameters: "kiosk"; Tasks: kioskstart

[Run]
Filename: "{app}\foyer-console.exe"; Parameters: "check --frozen"; Flags: runhidden; StatusMsg: "Foyer looks at itself ..."
Filename: "{app}\foyer.exe"; Description: "{cm:LaunchProgram,Foyer}"; Flags: nowait postinstall skipifsilent
