<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Formats</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{weekday} {day_month}</source>
        <translation>{weekday}, {day_month}</translation>
    </message>
    <message>
        <source>{weekday} {day_month} {year}</source>
        <translation>{weekday}, {day_month} {year}</translation>
    </message>
    <message>
        <source>{weekday_short} {day_month}</source>
        <translation>{weekday_short} {day_month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>{day}, {span}</source>
        <translation>{day}, {span}</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Vormittag</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Nachmittag</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>Same morning</source>
        <translation>Am selben Vormittag</translation>
    </message>
    <message>
        <source>Same afternoon</source>
        <translation>Am selben Nachmittag</translation>
    </message>
    <message>
        <source>Same evening</source>
        <translation>Am selben Abend</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Zur selben Zeit</translation>
    </message>
    <message>
        <source>{duration} later</source>
        <translation>{duration} später</translation>
    </message>
    <message>
        <source>{duration} earlier</source>
        <translation>{duration} früher</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>{time}</source>
        <comment>a time within a sentence</comment>
        <translation>{time} Uhr</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>days</comment>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>Ihre E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Ihre Telefonnummer</translation>
    </message>
    <message>
        <source>Who comes with you</source>
        <translation>Wer kommt mit?</translation>
    </message>
    <message>
        <source>The confirmation goes to this address.</source>
        <translation>An diese Adresse geht die Bestätigung.</translation>
    </message>
    <message>
        <source>With area code.</source>
        <translation>Mit Vorwahl.</translation>
    </message>
    <message>
        <source>One e-mail address in each row. They are invited too.</source>
        <translation>Eine E-Mail-Adresse in jeder Zeile. Sie werden auch eingeladen.</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>At your place</source>
        <translation>Bei Ihnen</translation>
    </message>
    <message>
        <source>By phone, we call you</source>
        <translation>Telefonisch, wir rufen Sie an</translation>
    </message>
    <message>
        <source>By phone, you call us</source>
        <translation>Telefonisch, Sie rufen uns an</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videogespräch</translation>
    </message>
    <message>
        <source>Video call with Google Meet</source>
        <translation>Videogespräch mit Google Meet</translation>
    </message>
    <message>
        <source>Video call with Zoom</source>
        <translation>Videogespräch mit Zoom</translation>
    </message>
    <message>
        <source>Video call with Teams</source>
        <translation>Videogespräch mit Teams</translation>
    </message>
    <message>
        <source>Video call with Webex</source>
        <translation>Videogespräch mit Webex</translation>
    </message>
    <message>
        <source>WhatsApp call</source>
        <translation>WhatsApp-Anruf</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Egal bei wem</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <comment>the language&apos;s own name</comment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>Lengths</name>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>Einen Tag früher</numerusform>
            <numerusform>%n Tage früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>Einen Tag später</numerusform>
            <numerusform>%n Tage später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Nothing to book right now</source>
        <translation>Gerade ist nichts zu buchen</translation>
    </message>
    <message>
        <source>No appointments are offered on this screen at the moment.</source>
        <translation>An diesem Bildschirm werden zurzeit keine Termine angeboten.</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Bitte fragen Sie am Empfang.</translation>
    </message>
    <message>
        <source>The screen comes back by itself.</source>
        <translation>Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The booking service cannot be reached right now.</source>
        <translation>Der Buchungsdienst ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>This kiosk cannot book right now.</source>
        <translation>Hier kann gerade nicht gebucht werden.</translation>
    </message>
    <message>
        <source>It is nothing you did, and nothing was booked.</source>
        <translation>Es liegt nicht an Ihnen, und es wurde nichts gebucht.</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>Gleich wieder da</translation>
    </message>
    <message>
        <source>{time} was just taken</source>
        <translation>{time} wurde gerade vergeben</translation>
    </message>
    <message>
        <source>Your request for {time} was declined</source>
        <translation>Ihre Anfrage für {time} wurde abgelehnt</translation>
    </message>
    <message>
        <source>Your request for {time} has run out</source>
        <translation>Ihre Anfrage für {time} ist abgelaufen</translation>
    </message>
    <message>
        <source>Pick another time.</source>
        <translation>Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>We do not know yet whether it worked</source>
        <translation>Wir wissen noch nicht, ob es geklappt hat</translation>
    </message>
    <message>
        <source>Please do not book again. Your reference: {code}.</source>
        <translation>Bitte nicht noch einmal buchen. Ihre Referenz: {code}.</translation>
    </message>
    <message>
        <source>Please tell reception this reference.</source>
        <translation>Bitte nennen Sie diese Referenz am Empfang.</translation>
    </message>
    <message>
        <source>We are checking whether it worked</source>
        <translation>Wir prüfen, ob es geklappt hat</translation>
    </message>
    <message>
        <source>This screen changes by itself.</source>
        <translation>Diese Anzeige ändert sich von selbst.</translation>
    </message>
    <message>
        <source>Waiting for your confirmation</source>
        <translation>Wartet auf Ihre Bestätigung</translation>
    </message>
    <message>
        <source>Not booked yet. Open the e-mail we sent you and press Confirm. Until then, someone else may still take this time.</source>
        <translation>Noch nicht gebucht. Öffnen Sie unsere E-Mail und tippen Sie auf „Bestätigen“. Bis dahin kann jemand anderes diesen Termin nehmen.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Your appointment stands.</source>
        <translation>Ihr Termin steht.</translation>
    </message>
    <message>
        <source>The request has run out</source>
        <translation>Die Anfrage ist abgelaufen</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>Es ist nichts gebucht.</translation>
    </message>
    <message>
        <source>The request was declined</source>
        <translation>Die Anfrage wurde abgelehnt</translation>
    </message>
    <message>
        <source>Status not visible here</source>
        <translation>Stand hier nicht sichtbar</translation>
    </message>
    <message>
        <source>Not booked yet. The e-mail we sent tells you when it is.</source>
        <translation>Noch nicht gebucht. Sobald es so weit ist, erfahren Sie es per E-Mail.</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Wir suchen noch…</translation>
    </message>
    <message>
        <source>Checking that the time is still free…</source>
        <translation>Wir prüfen, ob die Zeit noch frei ist…</translation>
    </message>
    <message>
        <source>Booking…</source>
        <translation>Wird gebucht…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgesagt…</translation>
    </message>
    <message>
        <source>Nothing is booked yet.</source>
        <translation>Noch ist nichts gebucht.</translation>
    </message>
    <message>
        <source>Everything you typed is still here.</source>
        <translation>Ihre Eingaben sind alle noch da.</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Anfrage gesendet</translation>
    </message>
    <message>
        <source>Our team decides; you will get an e-mail.</source>
        <translation>Unser Team entscheidet, Sie bekommen eine E-Mail.</translation>
    </message>
    <message>
        <source>{host} decides; you will get an e-mail.</source>
        <translation>{host} entscheidet, Sie bekommen eine E-Mail.</translation>
    </message>
    <message>
        <source>A lot is going on right now</source>
        <translation>Gerade ist viel los</translation>
    </message>
    <message>
        <source>Nothing was booked.</source>
        <translation>Es wurde nichts gebucht.</translation>
    </message>
    <message>
        <source>Try again in {countdown}.</source>
        <translation>Versuchen Sie es in {countdown} noch einmal.</translation>
    </message>
    <message>
        <source>No connection right now</source>
        <translation>Gerade keine Verbindung</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask at the desk.</source>
        <translation>Versuchen Sie es gleich noch einmal oder fragen Sie am Empfang.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>You can press the button again.</source>
        <translation>Sie können noch einmal auf die Taste tippen.</translation>
    </message>
    <message>
        <source>It did not go through</source>
        <translation>Es hat nicht geklappt</translation>
    </message>
    <message>
        <source>That time was just taken</source>
        <translation>Diese Zeit wurde gerade vergeben</translation>
    </message>
    <message>
        <source>This appointment can’t be booked here right now</source>
        <translation>Dieser Termin kann hier gerade nicht gebucht werden</translation>
    </message>
    <message>
        <source>Choose another one, or ask at the desk.</source>
        <translation>Wählen Sie einen anderen oder fragen Sie am Empfang.</translation>
    </message>
    <message>
        <source>This does not work right now</source>
        <translation>Das geht gerade nicht</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>Nicht abgesagt</translation>
    </message>
    <message>
        <source>Your appointment still stands.</source>
        <translation>Ihr Termin steht weiterhin.</translation>
    </message>
    <message>
        <source>We could not see whether it was cancelled</source>
        <translation>Wir konnten nicht sehen, ob der Termin abgesagt ist</translation>
    </message>
    <message>
        <source>Your reference: {code}.</source>
        <translation>Ihre Referenz: {code}.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>The @ is missing in the address.</source>
        <translation>In der Adresse fehlt das @.</translation>
    </message>
    <message>
        <source>Something is missing after the @.</source>
        <translation>Nach dem @ fehlt noch etwas.</translation>
    </message>
    <message>
        <source>No e-mail gets to this address. Please check it.</source>
        <translation>Diese Adresse erreicht keine E-Mail. Bitte prüfen Sie sie.</translation>
    </message>
    <message>
        <source>This number cannot be called. Please check it.</source>
        <translation>Diese Nummer lässt sich nicht anrufen. Bitte prüfen Sie sie.</translation>
    </message>
    <message>
        <source>Some digits are still missing.</source>
        <translation>Es fehlen noch Ziffern.</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>Bitte geben Sie eine Zahl ein.</translation>
    </message>
    <message>
        <source>Please type {number} or more.</source>
        <translation>Bitte geben Sie mindestens {number} ein.</translation>
    </message>
    <message>
        <source>Please type {number} or less.</source>
        <translation>Bitte geben Sie höchstens {number} ein.</translation>
    </message>
    <message>
        <source>Please choose one of the answers.</source>
        <translation>Bitte wählen Sie eine der Antworten.</translation>
    </message>
    <message>
        <source>Please choose a day.</source>
        <translation>Bitte wählen Sie einen Tag.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n guest(s), please.</source>
        <translation>
            <numerusform>Bitte höchstens eine Begleitperson.</numerusform>
            <numerusform>Bitte höchstens %n Begleitpersonen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This needs your agreement.</source>
        <translation>Dazu brauchen wir Ihre Zustimmung.</translation>
    </message>
    <message>
        <source>The booking service does not take this. Please change it.</source>
        <translation>Der Buchungsdienst nimmt das nicht an. Bitte ändern Sie es.</translation>
    </message>
    <message>
        <source>Please type your name.</source>
        <translation>Bitte geben Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>Please type your first name.</source>
        <translation>Bitte geben Sie Ihren Vornamen ein.</translation>
    </message>
    <message>
        <source>Please type your last name.</source>
        <translation>Bitte geben Sie Ihren Nachnamen ein.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>Bitte geben Sie Ihre E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Please type your phone number.</source>
        <translation>Bitte geben Sie Ihre Telefonnummer ein.</translation>
    </message>
    <message>
        <source>Please choose yes or no.</source>
        <translation>Bitte wählen Sie Ja oder Nein.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Bitte füllen Sie das aus.</translation>
    </message>
    <message numerus="yes">
        <source>Please use at most %n character(s).</source>
        <translation>
            <numerusform>Bitte höchstens ein Zeichen.</numerusform>
            <numerusform>Bitte höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too long. Please check it.</source>
        <translation>Das ist zu lang. Bitte prüfen Sie es.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>Please look at %n field(s) again</source>
        <translation>
            <numerusform>Bitte sehen Sie sich ein Feld noch einmal an</numerusform>
            <numerusform>Bitte sehen Sie sich %n Felder noch einmal an</numerusform>
        </translation>
    </message>
</context>
</TS>
