<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlternativesScreen</name>
    <message>
        <source>See all times</source>
        <translation>Alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>Nothing else is free nearby.</source>
        <translation>In der Nähe ist nichts anderes frei.</translation>
    </message>
    <message>
        <source>All of these were free at {time}. We check once more before we book.</source>
        <translation>Um {time} waren alle noch frei. Vor dem Buchen prüfen wir es noch einmal.</translation>
    </message>
    <message>
        <source>Closest</source>
        <translation>Am nächsten</translation>
    </message>
    <message>
        <source>With anyone</source>
        <translation>Egal bei wem</translation>
    </message>
    <message>
        <source>Same time</source>
        <translation>Gleiche Uhrzeit</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Nächster freier Termin</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Egal bei wem</translation>
    </message>
    <message>
        <source>Book {time}</source>
        <translation>{time} buchen</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>{stars} of {most}</source>
        <translation>{stars} von {most}</translation>
    </message>
    <message>
        <source>{number} ({smallest} to {largest})</source>
        <translation>{number} ({smallest} bis {largest})</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Book an appointment</source>
        <translation>Termin buchen</translation>
    </message>
    <message>
        <source>Touch anywhere to start</source>
        <translation>Zum Beginnen berühren</translation>
    </message>
</context>
<context>
    <name>BirthdayInput</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>{question}: {part}</source>
        <translation>{question}: {part}</translation>
    </message>
    <message>
        <source>day month year</source>
        <comment>the order in which they are written</comment>
        <translation>day month year</translation>
    </message>
</context>
<context>
    <name>BookedCards</name>
    <message>
        <source>Take it with you</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>Point your phone’s camera here to save the date.</source>
        <translation>Halten Sie die Kamera Ihres Telefons hierher, um den Termin zu speichern.</translation>
    </message>
    <message>
        <source>Not right? Cancel it</source>
        <translation>Doch nicht? Absagen</translation>
    </message>
    <message>
        <source>Code with the date for your phone</source>
        <translation>Code mit dem Termin für Ihr Telefon</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>BookedScreen</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>You’re booked, {name}</source>
        <translation>Gebucht, {name}</translation>
    </message>
    <message>
        <source>You’re booked</source>
        <translation>Ihr Termin ist gebucht</translation>
    </message>
    <message>
        <source>The details are on their way to {address}.</source>
        <translation>Alle Angaben sind unterwegs an {address}.</translation>
    </message>
    <message>
        <source>Your number {number} is noted.</source>
        <translation>Ihre Nummer {number} ist notiert.</translation>
    </message>
    <message>
        <source>Stays open until you press Done.</source>
        <translation>Bleibt offen, bis Sie auf „Fertig“ tippen.</translation>
    </message>
</context>
<context>
    <name>CancelQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Cancel this appointment?</source>
        <translation>Diesen Termin absagen?</translation>
    </message>
</context>
<context>
    <name>CancelledScreen</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Nothing is booked any more. The time is free for others again.</source>
        <translation>Es ist nichts mehr gebucht. Die Zeit ist wieder für andere frei.</translation>
    </message>
    <message>
        <source>This was cancelled</source>
        <translation>Das wurde abgesagt</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Is everything right?</source>
        <translation>Stimmt alles?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Vorige Zeilen</translation>
    </message>
    <message>
        <source>More rows</source>
        <translation>Weitere Zeilen</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>So geht es weiter</translation>
    </message>
    <message>
        <source>Remind me by e-mail</source>
        <translation>Per E-Mail erinnern</translation>
    </message>
    <message>
        <source>I have read the privacy notice and agree.</source>
        <translation>Datenschutzhinweise gelesen, ich stimme zu.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Datenschutzhinweise</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Please agree to the privacy notice.</source>
        <translation>Bitte stimmen Sie den Datenschutzhinweisen zu.</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>{sentence}, {place}.</source>
        <translation>{sentence}, {place}.</translation>
    </message>
    <message>
        <source>On {day} at {time} {host} comes to you for {duration}</source>
        <translation>Am {day} um {time} kommt {host} für {duration} zu Ihnen</translation>
    </message>
    <message>
        <source>On {day} at {time} {host} calls you, for {duration}</source>
        <translation>Am {day} um {time} ruft {host} Sie an, für {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you call {host}, for {duration}</source>
        <translation>Am {day} um {time} rufen Sie {host} an, für {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you meet {host} for {duration}</source>
        <translation>Am {day} um {time} treffen Sie {host} für {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} we come to you for {duration}</source>
        <translation>Am {day} um {time} kommen wir für {duration} zu Ihnen</translation>
    </message>
    <message>
        <source>On {day} at {time} we call you, for {duration}</source>
        <translation>Am {day} um {time} rufen wir Sie an, für {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you call us, for {duration}</source>
        <translation>Am {day} um {time} rufen Sie uns an, für {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you meet us for {duration}</source>
        <translation>Am {day} um {time} treffen Sie uns für {duration}</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Ihre Antworten</translation>
    </message>
    <message>
        <source>{meeting_type}, {duration}</source>
        <translation>{meeting_type}, {duration}</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>With whom and how</source>
        <translation>Bei wem und wie</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Ihre E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Ihre Telefonnummer</translation>
    </message>
    <message>
        <source>Who comes with you</source>
        <translation>Wer mitkommt</translation>
    </message>
    <message>
        <source>Your details go to {venue} and its booking service.</source>
        <translation>Ihre Angaben gehen an {venue} und an den Buchungsdienst.</translation>
    </message>
    <message>
        <source>Please bring: {things}</source>
        <translation>Bitte mitbringen: {things}</translation>
    </message>
    <message>
        <source>This kiosk forgets you as soon as you leave.</source>
        <translation>Dieses Terminal vergisst Sie, sobald Sie gehen.</translation>
    </message>
    <message>
        <source>There is no e-mail: please note the date.</source>
        <translation>Es kommt keine E-Mail, bitte notieren Sie den Termin.</translation>
    </message>
    <message>
        <source>You get an e-mail. It is booked only when you press Confirm in it.</source>
        <translation>Sie bekommen eine E-Mail. Gebucht ist erst, wenn Sie darin auf „Bestätigen“ tippen.</translation>
    </message>
    <message>
        <source>You get an e-mail. If it asks you to confirm, please do.</source>
        <translation>Sie bekommen eine E-Mail. Wenn darin um eine Bestätigung gebeten wird, bestätigen Sie bitte.</translation>
    </message>
    <message>
        <source>You get an e-mail with date and time.</source>
        <translation>Sie bekommen eine E-Mail mit Datum und Uhrzeit.</translation>
    </message>
    <message>
        <source>Our team decides first. Then you get an e-mail, and it is booked once you confirm.</source>
        <translation>Zuerst entscheidet unser Team. Dann bekommen Sie eine E-Mail, und mit Ihrer Bestätigung ist gebucht.</translation>
    </message>
    <message>
        <source>Our team decides, and you get an e-mail.</source>
        <translation>Unser Team entscheidet, Sie bekommen eine E-Mail.</translation>
    </message>
    <message>
        <source>{host} decides first. Then you get an e-mail, and it is booked once you confirm.</source>
        <translation>Zuerst entscheidet {host}. Dann bekommen Sie eine E-Mail, und mit Ihrer Bestätigung ist gebucht.</translation>
    </message>
    <message>
        <source>{host} decides, and you get an e-mail.</source>
        <translation>{host} entscheidet, Sie bekommen eine E-Mail.</translation>
    </message>
    <message>
        <source>Request, then confirm by e-mail</source>
        <translation>Anfragen und per E-Mail bestätigen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Book now</source>
        <translation>Jetzt buchen</translation>
    </message>
    <message>
        <source>{time} was free when you chose it; we check again before we book.</source>
        <translation>{time} war bei Ihrer Wahl frei. Vor dem Buchen prüfen wir es noch einmal.</translation>
    </message>
    <message>
        <source>{here} = {there}</source>
        <translation>{here} = {there}</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>{answer}, chosen</source>
        <translation>{answer}, gewählt</translation>
    </message>
</context>
<context>
    <name>ChoiceGrid</name>
    <message>
        <source>Answers before</source>
        <translation>Vorige Antworten</translation>
    </message>
    <message>
        <source>More answers</source>
        <translation>Weitere Antworten</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>All countries</source>
        <translation>Alle Länder</translation>
    </message>
    <message>
        <source>Country of the phone number</source>
        <translation>Land der Telefonnummer</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>Please choose a day</source>
        <translation>Bitte einen Tag wählen</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Voriges Jahr</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Nächstes Jahr</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n time(s) free</source>
        <translation>
            <numerusform>%n Termin frei</numerusform>
            <numerusform>%n Termine frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}–{last} times</source>
        <translation>{first}–{last} Termine</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{first} or more</source>
        <translation>{first} und mehr</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>ab {time}</translation>
    </message>
    <message>
        <source>{day}, full</source>
        <translation>{day}, voll</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>{day}, {free}</source>
        <translation>{day}, {free}</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>Demo with an invented practice.</source>
        <translation>Demo, Ort und Personen sind erfunden.</translation>
    </message>
    <message>
        <source>No keyring: secrets stay in memory.</source>
        <translation>Geheimnisse nur im Speicher.</translation>
    </message>
    <message>
        <source>Staff PIN of this run: {pin}</source>
        <translation>Team-PIN: {pin}</translation>
    </message>
</context>
<context>
    <name>DetailsScreen</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>How would you like it?</source>
        <translation>Wie soll Ihr Termin sein?</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Ihre Wahl</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>For your visit only. The next visitor starts with the usual display.</source>
        <translation>Nur für Ihren Besuch. Danach gilt wieder die übliche Anzeige.</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Lower down</source>
        <translation>Weiter unten</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>EmailInput</name>
    <message>
        <source>Did you mean {domain}?</source>
        <translation>Meinten Sie {domain}?</translation>
    </message>
    <message>
        <source>You leave your phone number. There is no confirmation by e-mail then.</source>
        <translation>Sie geben Ihre Telefonnummer an. Eine Bestätigung per E-Mail gibt es dann nicht.</translation>
    </message>
    <message>
        <source>Give an e-mail address</source>
        <translation>Doch eine E-Mail-Adresse angeben</translation>
    </message>
    <message>
        <source>No e-mail? Use my phone number</source>
        <translation>Keine E-Mail? Telefonnummer angeben</translation>
    </message>
</context>
<context>
    <name>FieldInput</name>
    <message>
        <source>Optional. {help}</source>
        <translation>Freiwillig. {help}</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Nothing is sent until you press “Book now”.</source>
        <translation>Gesendet wird erst, wenn Sie auf „Jetzt buchen“ tippen.</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Frage {number} von {total}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>How can we reach you?</source>
        <translation>Wie erreichen wir Sie?</translation>
    </message>
    <message>
        <source>A few more questions</source>
        <translation>Noch ein paar Fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) come along</source>
        <translation>
            <numerusform>Eine Begleitperson kommt mit</numerusform>
            <numerusform>%n Begleitpersonen kommen mit</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring someone along</source>
        <translation>Jemanden mitbringen</translation>
    </message>
</context>
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
        <source>{day}</source>
        <comment>the first of a month</comment>
        <translation>{day}</translation>
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
    <name>Frame</name>
    <message>
        <source>What</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>GuestsInput</name>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>E-mail address of guest {number}</source>
        <translation>E-Mail-Adresse der Begleitperson {number}</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How can we help?</source>
        <translation>Wie können wir helfen?</translation>
    </message>
    <message>
        <source>The desk by telephone: **{number}**</source>
        <translation>Der Empfang am Telefon: **{number}**</translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Demo-Postfach</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Noch nicht gebucht</translation>
    </message>
    <message>
        <source>Live status</source>
        <translation>Aktueller Stand</translation>
    </message>
    <message>
        <source>You can leave; the e-mail finds you.</source>
        <translation>Sie können gehen, die E-Mail erreicht Sie.</translation>
    </message>
    <message>
        <source>{host} decides; you will get an e-mail.</source>
        <translation>{host} entscheidet, Sie bekommen eine E-Mail.</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Anfrage gesendet</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Ihre Anfrage</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Wird verfolgt</translation>
    </message>
    <message>
        <source>Status not visible here</source>
        <translation>Stand hier nicht sichtbar</translation>
    </message>
    <message>
        <source>Waiting for {host}</source>
        <translation>Wartet auf {host}</translation>
    </message>
    <message>
        <source>An answer comes within a day.</source>
        <translation>Die Antwort kommt innerhalb eines Tages.</translation>
    </message>
    <message>
        <source>Then you confirm by e-mail.</source>
        <translation>Danach bestätigen Sie per E-Mail.</translation>
    </message>
    <message>
        <source>Your confirmation</source>
        <translation>Ihre Bestätigung</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Ich bin noch da</translation>
    </message>
    <message>
        <source>Finish and erase now</source>
        <translation>Jetzt beenden und löschen</translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s) everything you typed is erased and the kiosk starts again.</source>
        <translation>
            <numerusform>In %n Sekunde wird alles gelöscht, was Sie eingegeben haben, und es beginnt von vorn.</numerusform>
            <numerusform>In %n Sekunden wird alles gelöscht, was Sie eingegeben haben, und es beginnt von vorn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Select all</source>
        <translation>Alles markieren</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cursor left</source>
        <translation>Cursor nach links</translation>
    </message>
    <message>
        <source>Cursor right</source>
        <translation>Cursor nach rechts</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Ziffern und Zeichen</translation>
    </message>
    <message>
        <source>Further signs</source>
        <translation>Weitere Zeichen</translation>
    </message>
    <message>
        <source>Further letters</source>
        <translation>Weitere Buchstaben</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
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
        <translation>Wer mitkommt</translation>
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
    <message>
        <source>Your address</source>
        <translation>Ihre Anschrift</translation>
    </message>
    <message>
        <source>Street, house number and town: we come to you.</source>
        <translation>Straße, Hausnummer und Ort: Wir kommen zu Ihnen.</translation>
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
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>spoken now</source>
        <translation>gerade gewählt</translation>
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
    <name>ListSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LookingUpScreen</name>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>This takes a minute or a little more.</source>
        <translation>Das dauert eine Minute oder etwas länger.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>Rufen Sie uns an</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Ihre Anfrage</translation>
    </message>
</context>
<context>
    <name>MailboxPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Demo-Postfach</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Wir suchen noch…</translation>
    </message>
    <message>
        <source>The mailbox does not answer. Please close it and open it again.</source>
        <translation>Das Postfach antwortet nicht. Bitte schließen und noch einmal öffnen.</translation>
    </message>
    <message>
        <source>No mail yet.</source>
        <translation>Noch keine E-Mail.</translation>
    </message>
    <message>
        <source>{subject} (to {recipient})</source>
        <translation>{subject} (an {recipient})</translation>
    </message>
</context>
<context>
    <name>MarksInput</name>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
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
    <message>
        <source>The request to the other address was withdrawn.</source>
        <translation>Die Anfrage an die alte Adresse ist zurückgezogen.</translation>
    </message>
    <message>
        <source>The request to the other address is still open; the desk sees it.</source>
        <translation>Die Anfrage an die alte Adresse ist noch offen, der Empfang sieht sie.</translation>
    </message>
</context>
<context>
    <name>MonthPage</name>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>MonthPanel</name>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>From {smallest} to {largest}.</source>
        <translation>Von {smallest} bis {largest}.</translation>
    </message>
    <message>
        <source>{smallest} or more.</source>
        <translation>Mindestens {smallest}.</translation>
    </message>
    <message>
        <source>{largest} or less.</source>
        <translation>Höchstens {largest}.</translation>
    </message>
    <message>
        <source>{question}: less</source>
        <translation>{question}: weniger</translation>
    </message>
    <message>
        <source>{question}: more</source>
        <translation>{question}: mehr</translation>
    </message>
</context>
<context>
    <name>OptInScreen</name>
    <message>
        <source>I’ll confirm later</source>
        <translation>Ich bestätige später</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Demo-Postfach</translation>
    </message>
    <message>
        <source>Change address</source>
        <translation>Adresse ändern</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Noch nicht gebucht</translation>
    </message>
    <message>
        <source>Live status</source>
        <translation>Aktueller Stand</translation>
    </message>
    <message>
        <source>You can leave and confirm later, from anywhere.</source>
        <translation>Sie können gehen und später bestätigen, von überall.</translation>
    </message>
    <message>
        <source>One more step, {name}</source>
        <translation>Noch ein Schritt, {name}</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Noch ein Schritt</translation>
    </message>
    <message>
        <source>Open the e-mail we sent to **{address}** and press **Confirm**. Until then, someone else may still take this time.</source>
        <translation>Öffnen Sie unsere E-Mail an **{address}** und tippen Sie auf **Bestätigen**. Bis dahin kann jemand anderes diesen Termin nehmen.</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Ihre Anfrage</translation>
    </message>
    <message>
        <source>No e-mail yet?</source>
        <translation>Noch keine E-Mail?</translation>
    </message>
    <message>
        <source>No e-mail after a minute?</source>
        <translation>Noch keine E-Mail nach einer Minute?</translation>
    </message>
    <message>
        <source>Look in your spam folder for “{sender}”.</source>
        <translation>Suchen Sie im Spam-Ordner nach „{sender}“.</translation>
    </message>
    <message>
        <source>Look in your spam folder.</source>
        <translation>Sehen Sie bitte im Spam-Ordner nach.</translation>
    </message>
    <message>
        <source>Status not visible here</source>
        <translation>Stand hier nicht sichtbar</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Wird verfolgt</translation>
    </message>
    <message>
        <source>{time}, to {address}</source>
        <translation>{time}, an {address}</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Anfrage gesendet</translation>
    </message>
    <message>
        <source>The host has agreed</source>
        <translation>Die Anfrage ist angenommen</translation>
    </message>
    <message>
        <source>For {time}. This screen changes by itself as soon as you press Confirm.</source>
        <translation>Seit {time}. Die Anzeige ändert sich von selbst, sobald Sie auf „Bestätigen“ tippen.</translation>
    </message>
    <message>
        <source>The e-mail tells you whether it worked; this screen cannot see it.</source>
        <translation>Ob es geklappt hat, sagt Ihnen die E-Mail. Hier ist es nicht zu sehen.</translation>
    </message>
    <message>
        <source>Waiting for your confirmation</source>
        <translation>Wartet auf Ihre Bestätigung</translation>
    </message>
    <message>
        <source>You then get a second e-mail with the date.</source>
        <translation>Dann bekommen Sie eine zweite E-Mail mit dem Termin.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>This screen stays open for **{time}**.</source>
        <translation>Bleibt noch **{time}** offen.</translation>
    </message>
    <message>
        <source>This screen changes by itself as soon as you press Confirm.</source>
        <translation>Die Anzeige ändert sich von selbst, sobald Sie auf „Bestätigen“ tippen.</translation>
    </message>
</context>
<context>
    <name>OptionsInput</name>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
</context>
<context>
    <name>OutcomeScreen</name>
    <message>
        <source>Closes in **{time}**, then your details are erased.</source>
        <translation>Schließt in **{time}**, dann werden Ihre Angaben gelöscht.</translation>
    </message>
</context>
<context>
    <name>PhoneInput</name>
    <message>
        <source>Country: {country}, {prefix}</source>
        <translation>Land: {country}, {prefix}</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Back to visitors</source>
        <translation>Zurück zu den Besuchern</translation>
    </message>
    <message>
        <source>Staff area</source>
        <translation>Bereich für das Team</translation>
    </message>
    <message>
        <source>Enter your PIN. This closes by itself after {time}.</source>
        <translation>Bitte PIN eingeben. Schließt nach {time} von selbst.</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n Ziffer eingegeben</numerusform>
            <numerusform>%n Ziffern eingegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong PIN too often. Try again in {time}.</source>
        <translation>Zu oft falsch. Wieder möglich in {time}.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n try(s) left.</source>
        <translation>
            <numerusform>Falsche PIN. Noch %n Versuch.</numerusform>
            <numerusform>Falsche PIN. Noch %n Versuche.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>With whom?</source>
        <translation>Bei wem?</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>Wie lange?</translation>
    </message>
    <message>
        <source>How do we meet?</source>
        <translation>Wie treffen wir uns?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>Here, in {city}</source>
        <translation>Hier, in {city}</translation>
    </message>
    <message>
        <source>Where will you be then?</source>
        <translation>Wo sind Sie dann?</translation>
    </message>
</context>
<context>
    <name>RatingInput</name>
    <message>
        <source>{stars} of {most}</source>
        <translation>{stars} von {most}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>This can’t be asked here. Please tell our reception.</source>
        <translation>Das kann hier nicht gefragt werden. Bitte sagen Sie es unserem Empfang.</translation>
    </message>
    <message>
        <source>This is not offered here. Please leave it out.</source>
        <translation>Das wird hier nicht angeboten. Bitte lassen Sie es weg.</translation>
    </message>
    <message>
        <source>This is confirmed by e-mail, so the e-mail can’t be left out.</source>
        <translation>Bestätigt wird per E-Mail; deshalb kann sie nicht entfallen.</translation>
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
    <message>
        <source>This day is still to come. Please check the year.</source>
        <translation>Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Jahr.</translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n year(s) ago. Please check it.</source>
        <translation>
            <numerusform>Das ist mehr als ein Jahr her. Bitte prüfen Sie es.</numerusform>
            <numerusform>Das ist mehr als %n Jahre her. Bitte prüfen Sie es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please give hour and minute, such as 14:30.</source>
        <translation>Bitte geben Sie Stunde und Minute an, zum Beispiel 14:30.</translation>
    </message>
    <message>
        <source>No page is found like this. Please type it as in example.com.</source>
        <translation>So ist keine Seite zu finden. Bitte schreiben Sie sie wie example.com.</translation>
    </message>
    <message>
        <source>One address is there twice.</source>
        <translation>Eine Adresse steht zweimal da.</translation>
    </message>
    <message>
        <source>Please type street, house number and town.</source>
        <translation>Bitte geben Sie Straße, Hausnummer und Ort ein.</translation>
    </message>
    <message>
        <source>Please type day, month and year.</source>
        <translation>Bitte geben Sie Tag, Monat und Jahr ein.</translation>
    </message>
    <message>
        <source>There is no such day. Please check it.</source>
        <translation>Diesen Tag gibt es nicht. Bitte prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>Please choose {day} or a later day.</source>
        <translation>Bitte wählen Sie frühestens {day}.</translation>
    </message>
    <message>
        <source>Please choose a day that is still to come.</source>
        <translation>Bitte wählen Sie einen Tag, der noch kommt.</translation>
    </message>
    <message>
        <source>Please choose {day} or an earlier day.</source>
        <translation>Bitte wählen Sie spätestens {day}.</translation>
    </message>
    <message>
        <source>Please choose an earlier day.</source>
        <translation>Bitte wählen Sie einen früheren Tag.</translation>
    </message>
</context>
<context>
    <name>ScaleInput</name>
    <message>
        <source>{number}, {meaning}</source>
        <translation>{number}, {meaning}</translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>Hold a bank card against the screen. Press minus and plus until the outline is as large.</source>
        <translation>Halten Sie eine Bankkarte an den Bildschirm. Tippen Sie auf Minus und Plus, bis der Umriss gleich groß ist.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Kept: {width} × {height} mm.</source>
        <translation>Gespeichert: {width} × {height} mm.</translation>
    </message>
    <message>
        <source>This size counts until Foyer ends: it can’t be kept.</source>
        <translation>Diese Größe gilt, bis Foyer endet: Sie lässt sich nicht speichern.</translation>
    </message>
</context>
<context>
    <name>SelectInput</name>
    <message>
        <source>Please choose</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>Temporarily unavailable</source>
        <translation>Vorübergehend nicht verfügbar</translation>
    </message>
    <message>
        <source>open until {time}</source>
        <translation>geöffnet bis {time}</translation>
    </message>
    <message>
        <source>Ask at the desk</source>
        <translation>Fragen Sie am Empfang</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>Rufen Sie uns an</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Code für das Team: {code}</translation>
    </message>
    <message>
        <source>Trying again now</source>
        <translation>Neuer Versuch läuft</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s)</source>
        <translation>
            <numerusform>Nächster Versuch in %n Sekunde</numerusform>
            <numerusform>Nächster Versuch in %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SlotArea</name>
    <message>
        <source>{time}, no longer free</source>
        <translation>{time}, nicht mehr frei</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>seats</comment>
        <translation>
            <numerusform>noch %n Platz</numerusform>
            <numerusform>noch %n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}, chosen</source>
        <translation>{time}, gewählt</translation>
    </message>
</context>
<context>
    <name>SlotPanel</name>
    <message>
        <source>Times {first} to {last} of {all}</source>
        <translation>Termine {first} bis {last} von {all}</translation>
    </message>
    <message>
        <source>Earlier times</source>
        <translation>Frühere Termine</translation>
    </message>
    <message>
        <source>Later times</source>
        <translation>Spätere Termine</translation>
    </message>
</context>
<context>
    <name>StaffController</name>
    <message>
        <source>No staff PIN is set on this machine. Set one: {command}</source>
        <translation>Auf diesem Gerät ist keine Team-PIN gesetzt. So setzen: {command}</translation>
    </message>
    <message>
        <source>No PIN can be taken now. Code: {code}</source>
        <translation>Gerade wird keine PIN angenommen. Code: {code}</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff area</source>
        <translation>Bereich für das Team</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Back to visitors</source>
        <translation>Zurück zu den Besuchern</translation>
    </message>
    <message>
        <source>Staff area</source>
        <translation>Bereich für das Team</translation>
    </message>
    <message>
        <source>Exit Foyer</source>
        <translation>Foyer beenden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Meeting types</source>
        <translation>Terminarten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>jetzt zu sehen</translation>
    </message>
    <message>
        <source>Lines before</source>
        <translation>Zeilen davor</translation>
    </message>
    <message>
        <source>Lines after</source>
        <translation>Zeilen danach</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>nicht in Ordnung</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message numerus="yes">
        <source>%n secret(s) wait for the keyring.</source>
        <translation>
            <numerusform>%n Geheimnis wartet auf den Schlüsselbund.</numerusform>
            <numerusform>%n Geheimnisse warten auf den Schlüsselbund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting secrets</source>
        <translation>Wartende Geheimnisse</translation>
    </message>
    <message>
        <source>All are kept.</source>
        <translation>Alle sind verwahrt.</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <translation>Sprache am Anfang</translation>
    </message>
    <message>
        <source>Meeting types</source>
        <translation>Terminarten</translation>
    </message>
    <message>
        <source>The service does not name them.</source>
        <translation>Der Dienst nennt sie nicht.</translation>
    </message>
    <message>
        <source>None can be booked.</source>
        <translation>Keine ist buchbar.</translation>
    </message>
    <message>
        <source>Shown to visitors</source>
        <translation>Wird gezeigt</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Noch ist nichts notiert.</translation>
    </message>
    <message>
        <source>Secret Service</source>
        <translation>Secret Service</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows-Anmeldeinformationen</translation>
    </message>
    <message>
        <source>Login keychain</source>
        <translation>Anmelde-Schlüsselbund</translation>
    </message>
    <message>
        <source>In memory, until Foyer ends</source>
        <translation>Im Speicher, bis Foyer endet</translation>
    </message>
    <message>
        <source>It is locked: log in, or unlock it.</source>
        <translation>Er ist gesperrt: anmelden oder entsperren.</translation>
    </message>
    <message>
        <source>It is not there: start it in this session.</source>
        <translation>Er fehlt: in dieser Sitzung starten.</translation>
    </message>
    <message>
        <source>It does not work: look whether it is running.</source>
        <translation>Er arbeitet nicht: prüfen, ob er läuft.</translation>
    </message>
    <message>
        <source>It gives back something else than was written.</source>
        <translation>Er gibt etwas anderes zurück, als geschrieben wurde.</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Booking service</source>
        <translation>Buchungsdienst</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Er antwortet.</translation>
    </message>
    <message>
        <source>It does not answer: look at the network and the address.</source>
        <translation>Er antwortet nicht: Netz und Adresse prüfen.</translation>
    </message>
    <message>
        <source>It refuses the key: look at the key and the account’s plan.</source>
        <translation>Er lehnt den Schlüssel ab: Schlüssel und Tarif des Kontos prüfen.</translation>
    </message>
    <message>
        <source>It can’t be asked without a key.</source>
        <translation>Ohne Schlüssel kann er nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Its answer can’t be used.</source>
        <translation>Seine Antwort ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The demo needs none.</source>
        <translation>Die Demo braucht keinen.</translation>
    </message>
    <message>
        <source>It can’t be read.</source>
        <translation>Er ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Er ist da.</translation>
    </message>
    <message>
        <source>There is none. Set it: {command}</source>
        <translation>Es gibt keinen. So setzen: {command}</translation>
    </message>
    <message>
        <source>Make a new one in time.</source>
        <translation>Machen Sie rechtzeitig einen neuen.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>The service does not tell its time.</source>
        <translation>Der Dienst nennt seine Zeit nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) beside the service’s.</source>
        <translation>
            <numerusform>%n Sekunde neben der des Dienstes.</numerusform>
            <numerusform>%n Sekunden neben der des Dienstes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the system keep the time.</source>
        <translation>Die Zeit vom System stellen lassen.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>{zone} is not known.</source>
        <translation>{zone} ist unbekannt.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Foyer can’t write there.</source>
        <translation>Foyer kann dort nicht schreiben.</translation>
    </message>
    <message>
        <source>{size} MB free</source>
        <translation>{size} MB frei</translation>
    </message>
    <message>
        <source>Last visitor’s pages</source>
        <translation>Seiten des letzten Besuchs</translation>
    </message>
    <message>
        <source>Nobody was here since the start.</source>
        <translation>Seit dem Start war niemand da.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were left: restart Foyer.</source>
        <translation>
            <numerusform>%n Seite ist übrig: Foyer neu starten.</numerusform>
            <numerusform>%n Seiten sind übrig: Foyer neu starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>All are erased: counted, and none left.</source>
        <translation>Alle sind gelöscht: nachgezählt, keine übrig.</translation>
    </message>
    <message>
        <source>Open bookings</source>
        <translation>Offene Buchungen</translation>
    </message>
    <message>
        <source>The journal can’t be read.</source>
        <translation>Das Journal ist nicht lesbar.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>sent, not answered</source>
        <translation>gesendet, ohne Antwort</translation>
    </message>
    <message>
        <source>looked up, not found yet</source>
        <translation>gesucht, noch nicht gefunden</translation>
    </message>
    <message>
        <source>booked, its secret not kept yet</source>
        <translation>gebucht, Geheimnis noch nicht verwahrt</translation>
    </message>
    <message>
        <source>waits for somebody to confirm</source>
        <translation>wartet auf eine Bestätigung</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>verfallen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>nicht gebucht</translation>
    </message>
    <message>
        <source>Open booking {code}</source>
        <translation>Offene Buchung {code}</translation>
    </message>
    <message>
        <source>It has expired. Make a new one and set it.</source>
        <translation>Er ist abgelaufen. Legen Sie einen neuen an und setzen Sie ihn.</translation>
    </message>
    <message numerus="yes">
        <source>It works for %n more day(s).</source>
        <translation>
            <numerusform>Er gilt noch %n Tag.</numerusform>
            <numerusform>Er gilt noch %n Tage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} von {most}</translation>
    </message>
</context>
<context>
    <name>TickInput</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>TimeInput</name>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>One hour earlier</source>
        <translation>Eine Stunde früher</translation>
    </message>
    <message>
        <source>One hour later</source>
        <translation>Eine Stunde später</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Some minutes earlier</source>
        <translation>Einige Minuten früher</translation>
    </message>
    <message>
        <source>Some minutes later</source>
        <translation>Einige Minuten später</translation>
    </message>
    <message>
        <source>{question}: {part}</source>
        <translation>{question}: {part}</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Nothing free in {month}. First free day: {day}.</source>
        <translation>Im {month} ist nichts frei. Erster freier Tag: {day}.</translation>
    </message>
    <message>
        <source>Nothing free in {month}</source>
        <translation>Im {month} ist nichts frei</translation>
    </message>
    <message>
        <source>Times may have changed.</source>
        <translation>Die Zeiten können sich geändert haben.</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Bitte fragen Sie am Empfang.</translation>
    </message>
    <message>
        <source>First free day: {day}.</source>
        <translation>Erster freier Tag: {day}.</translation>
    </message>
    <message>
        <source>Show {day}</source>
        <translation>{day} zeigen</translation>
    </message>
    <message>
        <source>Checked at {time}. Refreshes every minute.</source>
        <translation>Stand {time}. Wird jede Minute erneuert.</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>Please choose a time.</source>
        <translation>Bitte wählen Sie eine Zeit.</translation>
    </message>
    <message>
        <source>{time} was just taken.</source>
        <translation>{time} wurde gerade vergeben.</translation>
    </message>
    <message>
        <source>Please choose another time.</source>
        <translation>Bitte wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} um {time}</translation>
    </message>
</context>
<context>
    <name>TimeZones</name>
    <message>
        <source>Honolulu</source>
        <translation>Honolulu</translation>
    </message>
    <message>
        <source>Anchorage</source>
        <translation>Anchorage</translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <translation>Los Angeles</translation>
    </message>
    <message>
        <source>Denver</source>
        <translation>Denver</translation>
    </message>
    <message>
        <source>Chicago</source>
        <translation>Chicago</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>New York</translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation>São Paulo</translation>
    </message>
    <message>
        <source>Reykjavik</source>
        <translation>Reykjavík</translation>
    </message>
    <message>
        <source>London</source>
        <translation>London</translation>
    </message>
    <message>
        <source>Berlin</source>
        <translation>Berlin</translation>
    </message>
    <message>
        <source>Lagos</source>
        <translation>Lagos</translation>
    </message>
    <message>
        <source>Athens</source>
        <translation>Athen</translation>
    </message>
    <message>
        <source>Johannesburg</source>
        <translation>Johannesburg</translation>
    </message>
    <message>
        <source>Istanbul</source>
        <translation>Istanbul</translation>
    </message>
    <message>
        <source>Nairobi</source>
        <translation>Nairobi</translation>
    </message>
    <message>
        <source>Dubai</source>
        <translation>Dubai</translation>
    </message>
    <message>
        <source>Karachi</source>
        <translation>Karatschi</translation>
    </message>
    <message>
        <source>Delhi</source>
        <translation>Delhi</translation>
    </message>
    <message>
        <source>Bangkok</source>
        <translation>Bangkok</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>Peking</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>Tokio</translation>
    </message>
    <message>
        <source>Sydney</source>
        <translation>Sydney</translation>
    </message>
    <message>
        <source>Auckland</source>
        <translation>Auckland</translation>
    </message>
    <message>
        <source>{span} in {city}</source>
        <translation>{span} in {city}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>{name}, {duration}</source>
        <translation>{name}, {duration}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Whoever is free first</source>
        <translation>Wer zuerst frei ist</translation>
    </message>
    <message>
        <source>You are in {city}</source>
        <translation>Sie sind in {city}</translation>
    </message>
    <message>
        <source>Times are shown as in {city}.</source>
        <translation>Die Zeiten gelten in {city}.</translation>
    </message>
</context>
<context>
    <name>WhatScreen</name>
    <message>
        <source>Topics before</source>
        <translation>Vorige Anliegen</translation>
    </message>
    <message>
        <source>More topics</source>
        <translation>Weitere Anliegen</translation>
    </message>
    <message>
        <source>{greeting}. What brings you here?</source>
        <translation>{greeting}. Worum geht es?</translation>
    </message>
    <message>
        <source>Open today until {time}</source>
        <translation>Heute geöffnet bis {time}</translation>
    </message>
    <message>
        <source>Nothing is booked until you press “Book now”.</source>
        <translation>Gebucht ist erst, wenn Sie auf „Jetzt buchen“ tippen.</translation>
    </message>
    <message>
        <source>Choose a topic, then pick your own time</source>
        <translation>Wählen Sie ein Anliegen, dann eine Zeit</translation>
    </message>
    <message>
        <source>Or choose a topic, then pick your own time</source>
        <translation>Oder wählen Sie ein Anliegen, dann eine Zeit</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Nächster freier Termin</translation>
    </message>
    <message>
        <source>Take {time}</source>
        <translation>{time} nehmen</translation>
    </message>
    <message>
        <source>Next free: {topic}</source>
        <translation>Nächster freier Termin: {topic}</translation>
    </message>
    <message>
        <source>{first} to {last} of {all}</source>
        <translation>{first} bis {last} von {all}</translation>
    </message>
    <message>
        <source>{advice} Telephone: {phone}</source>
        <translation>{advice} Telefon: {phone}</translation>
    </message>
    <message>
        <source>Next: {when}</source>
        <translation>Nächster: {when}</translation>
    </message>
    <message>
        <source>Ask reception</source>
        <translation>Fragen Sie am Empfang</translation>
    </message>
    <message>
        <source>See the times</source>
        <translation>Zeiten ansehen</translation>
    </message>
    <message>
        <source>from {duration}</source>
        <translation>ab {duration}</translation>
    </message>
    <message>
        <source>Confirm by e-mail</source>
        <translation>Per E-Mail bestätigen</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Telefonisch</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>In person or by telephone</source>
        <translation>Vor Ort oder telefonisch</translation>
    </message>
    <message>
        <source>In person or online</source>
        <translation>Vor Ort oder online</translation>
    </message>
    <message>
        <source>Online or by telephone</source>
        <translation>Online oder telefonisch</translation>
    </message>
    <message>
        <source>In person, online or by telephone</source>
        <translation>Vor Ort, online oder telefonisch</translation>
    </message>
    <message>
        <source>{duration} with {host}</source>
        <translation>{duration} bei {host}</translation>
    </message>
    <message>
        <source>{what}, {place}</source>
        <translation>{what}, {place}</translation>
    </message>
</context>
<context>
    <name>WhenScreen</name>
    <message>
        <source>When would you like to come?</source>
        <translation>Wann möchten Sie kommen?</translation>
    </message>
    <message>
        <source>Day list</source>
        <translation>Tage als Liste</translation>
    </message>
    <message>
        <source>More days</source>
        <translation>Weitere Tage</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continue with {time}</source>
        <translation>Weiter mit {time}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Ihr Termin</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Nächster freier Termin</translation>
    </message>
</context>
<context>
    <name>WishCard</name>
    <message>
        <source>{meeting_type} with {host}</source>
        <translation>{meeting_type} bei {host}</translation>
    </message>
</context>
<context>
    <name>YesNoInput</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
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
<context>
    <name>_NextFree</name>
    <message>
        <source>Next free</source>
        <translation>Nächster freier Termin</translation>
    </message>
    <message>
        <source>{topic}, {duration}</source>
        <translation>{topic}, {duration}</translation>
    </message>
</context>
</TS>
