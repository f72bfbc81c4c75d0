<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n time(s) free</source>
        <translation>
            <numerusform>%n time free</numerusform>
            <numerusform>%n times free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message numerus="yes">
        <source>%n guest(s) come along</source>
        <translation>
            <numerusform>One guest comes along</numerusform>
            <numerusform>%n guests come along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message numerus="yes">
        <source>In %n second(s) everything you typed is erased and the kiosk starts again.</source>
        <translation>
            <numerusform>In %n second everything you typed is erased and the kiosk starts again.</numerusform>
            <numerusform>In %n seconds everything you typed is erased and the kiosk starts again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lengths</name>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>One day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>One day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n digit entered</numerusform>
            <numerusform>%n digits entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n try(s) left.</source>
        <translation>
            <numerusform>Wrong PIN. %n try left.</numerusform>
            <numerusform>Wrong PIN. %n tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>This is more than %n year(s) ago. Please check it.</source>
        <translation>
            <numerusform>This is more than one year ago. Please check it.</numerusform>
            <numerusform>This is more than %n years ago. Please check it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n guest(s), please.</source>
        <translation>
            <numerusform>At most one guest, please.</numerusform>
            <numerusform>At most %n guests, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please use at most %n character(s).</source>
        <translation>
            <numerusform>Please use at most one character.</numerusform>
            <numerusform>Please use at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message numerus="yes">
        <source>Trying again in %n second(s)</source>
        <translation>
            <numerusform>Trying again in %n second</numerusform>
            <numerusform>Trying again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotArea</name>
    <message numerus="yes">
        <source>%n left</source>
        <comment>seats</comment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message numerus="yes">
        <source>%n secret(s) wait for the keyring.</source>
        <translation>
            <numerusform>%n secret waits for the keyring.</numerusform>
            <numerusform>%n secrets wait for the keyring.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works for %n more day(s).</source>
        <translation>
            <numerusform>It works for one more day.</numerusform>
            <numerusform>It works for %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) beside the service’s.</source>
        <translation>
            <numerusform>%n second beside the service’s.</numerusform>
            <numerusform>%n seconds beside the service’s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were left: restart Foyer.</source>
        <translation>
            <numerusform>%n page was left: restart Foyer.</numerusform>
            <numerusform>%n pages were left: restart Foyer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>Please look at %n field(s) again</source>
        <translation>
            <numerusform>Please look at one field again</numerusform>
            <numerusform>Please look at %n fields again</numerusform>
        </translation>
    </message>
</context>
</TS>
