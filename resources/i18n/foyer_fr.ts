<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AlternativesScreen</name>
    <message>
        <source>See all times</source>
        <translation>Voir tous les horaires</translation>
    </message>
    <message>
        <source>Nothing else is free nearby.</source>
        <translation>Aucun autre horaire n’est libre à proximité.</translation>
    </message>
    <message>
        <source>All of these were free at {time}. We check once more before we book.</source>
        <translation>Tous ces horaires étaient libres à {time}. Nous vérifions encore une fois avant de réserver.</translation>
    </message>
    <message>
        <source>Closest</source>
        <translation>Le plus proche</translation>
    </message>
    <message>
        <source>With anyone</source>
        <translation>Avec une autre personne</translation>
    </message>
    <message>
        <source>Same time</source>
        <translation>Même heure</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Prochain horaire libre</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Sans préférence</translation>
    </message>
    <message>
        <source>Book {time}</source>
        <translation>Réserver {time}</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>{stars} of {most}</source>
        <translation>{stars} sur {most}</translation>
    </message>
    <message>
        <source>{number} ({smallest} to {largest})</source>
        <translation>{number} ({smallest} à {largest})</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Book an appointment</source>
        <translation>Prendre rendez‑vous</translation>
    </message>
    <message>
        <source>Touch anywhere to start</source>
        <translation>Touchez pour commencer</translation>
    </message>
</context>
<context>
    <name>BirthdayInput</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>{question}: {part}</source>
        <translation>{question}&#xa0;: {part}</translation>
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
        <translation>À garder avec vous</translation>
    </message>
    <message>
        <source>Point your phone’s camera here to save the date.</source>
        <translation>Visez ce code avec votre téléphone pour enregistrer la date.</translation>
    </message>
    <message>
        <source>Not right? Cancel it</source>
        <translation>Finalement non&#x202f;? Annuler</translation>
    </message>
    <message>
        <source>Code with the date for your phone</source>
        <translation>Code avec la date pour votre téléphone</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lieu</translation>
    </message>
</context>
<context>
    <name>BookedScreen</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Garder ouvert</translation>
    </message>
    <message>
        <source>You’re booked, {name}</source>
        <translation>C’est réservé, {name}</translation>
    </message>
    <message>
        <source>You’re booked</source>
        <translation>C’est réservé</translation>
    </message>
    <message>
        <source>The details are on their way to {address}.</source>
        <translation>Les détails vous sont envoyés à {address}.</translation>
    </message>
    <message>
        <source>Your number {number} is noted.</source>
        <translation>Votre numéro {number} est noté.</translation>
    </message>
    <message>
        <source>Stays open until you press Done.</source>
        <translation>Reste ouvert jusqu’à ce que vous touchiez «&#x202f;Terminé&#x202f;».</translation>
    </message>
</context>
<context>
    <name>CancelQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>L’annuler</translation>
    </message>
    <message>
        <source>Cancel this appointment?</source>
        <translation>Annuler ce rendez-vous&#x202f;?</translation>
    </message>
</context>
<context>
    <name>CancelledScreen</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Nothing is booked any more. The time is free for others again.</source>
        <translation>Plus rien n’est réservé. L’horaire est de nouveau libre.</translation>
    </message>
    <message>
        <source>This was cancelled</source>
        <translation>Ce rendez-vous a été annulé</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Is everything right?</source>
        <translation>Tout est-il exact&#x202f;?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Lignes précédentes</translation>
    </message>
    <message>
        <source>More rows</source>
        <translation>Autres lignes</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Et ensuite</translation>
    </message>
    <message>
        <source>Remind me by e-mail</source>
        <translation>Me le rappeler par e‑mail</translation>
    </message>
    <message>
        <source>I have read the privacy notice and agree.</source>
        <translation>J’ai lu et j’accepte la notice de confidentialité.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Notice de confidentialité</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Page {number} sur {total}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Please agree to the privacy notice.</source>
        <translation>Veuillez accepter la notice de confidentialité.</translation>
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
        <translation>Le {day} à {time}, {host} vient chez vous pendant {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} {host} calls you, for {duration}</source>
        <translation>Le {day} à {time}, {host} vous appelle, pendant {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you call {host}, for {duration}</source>
        <translation>Le {day} à {time}, vous appelez {host}, pendant {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you meet {host} for {duration}</source>
        <translation>Le {day} à {time}, vous rencontrez {host} pendant {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} we come to you for {duration}</source>
        <translation>Le {day} à {time}, nous venons chez vous pendant {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} we call you, for {duration}</source>
        <translation>Le {day} à {time}, nous vous appelons, pendant {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you call us, for {duration}</source>
        <translation>Le {day} à {time}, vous nous appelez, pendant {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you meet us for {duration}</source>
        <translation>Le {day} à {time}, vous nous rencontrez pendant {duration}</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Vos réponses</translation>
    </message>
    <message>
        <source>{meeting_type}, {duration}</source>
        <translation>{meeting_type}, {duration}</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>{here} = {there}</source>
        <translation>{here} = {there}</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>With whom and how</source>
        <translation>Avec qui et comment</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Votre adresse e‑mail</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Votre numéro de téléphone</translation>
    </message>
    <message>
        <source>Who comes with you</source>
        <translation>Qui vous accompagne</translation>
    </message>
    <message>
        <source>Your details go to {venue} and its booking service.</source>
        <translation>Vos données vont à {venue} et à son service de réservation.</translation>
    </message>
    <message>
        <source>Please bring: {things}</source>
        <translation>À apporter&#xa0;: {things}</translation>
    </message>
    <message>
        <source>This kiosk forgets you as soon as you leave.</source>
        <translation>Cette borne vous oublie dès que vous partez.</translation>
    </message>
    <message>
        <source>There is no e-mail: please note the date.</source>
        <translation>Il n’y aura pas d’e‑mail&#xa0;: notez bien la date.</translation>
    </message>
    <message>
        <source>You get an e-mail. It is booked only when you press Confirm in it.</source>
        <translation>Un e‑mail arrive. Rien n’est réservé avant que vous n’y touchiez «&#x202f;Confirmer&#x202f;».</translation>
    </message>
    <message>
        <source>You get an e-mail. If it asks you to confirm, please do.</source>
        <translation>Vous recevrez un e‑mail. S’il vous demande de confirmer, veuillez le faire.</translation>
    </message>
    <message>
        <source>You get an e-mail with date and time.</source>
        <translation>Vous recevrez un e‑mail avec la date et l’heure.</translation>
    </message>
    <message>
        <source>Our team decides first. Then you get an e-mail, and it is booked once you confirm.</source>
        <translation>Notre équipe décide d’abord. Vous recevrez ensuite un e‑mail, et tout est réservé une fois que vous confirmez.</translation>
    </message>
    <message>
        <source>Our team decides, and you get an e-mail.</source>
        <translation>Notre équipe décide, et vous recevrez un e‑mail.</translation>
    </message>
    <message>
        <source>{host} decides first. Then you get an e-mail, and it is booked once you confirm.</source>
        <translation>{host} décide d’abord. Vous recevrez ensuite un e‑mail, et tout est réservé une fois que vous confirmez.</translation>
    </message>
    <message>
        <source>{host} decides, and you get an e-mail.</source>
        <translation>{host} décide, et vous recevrez un e‑mail.</translation>
    </message>
    <message>
        <source>Request, then confirm by e-mail</source>
        <translation>Demander, puis confirmer par e‑mail</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Book now</source>
        <translation>Réserver maintenant</translation>
    </message>
    <message>
        <source>{time} was free when you chose it; we check again before we book.</source>
        <translation>{time} était libre lors de votre choix. Nous revérifions avant de réserver.</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>{answer}, chosen</source>
        <translation>{answer}, sélectionné</translation>
    </message>
</context>
<context>
    <name>ChoiceGrid</name>
    <message>
        <source>Answers before</source>
        <translation>Réponses précédentes</translation>
    </message>
    <message>
        <source>More answers</source>
        <translation>Autres réponses</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>Country of the phone number</source>
        <translation>Pays du numéro de téléphone</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>Please choose a day</source>
        <translation>Veuillez choisir un jour</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}&#xa0;: {answer}</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Année suivante</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n time(s) free</source>
        <translation>
            <numerusform>%n horaire libre</numerusform>
            <numerusform>%n horaires libres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n horaire</numerusform>
            <numerusform>%n horaires</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}–{last} times</source>
        <translation>{first}–{last} horaires</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{first} or more</source>
        <translation>{first} ou plus</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>dès {time}</translation>
    </message>
    <message>
        <source>{day}, full</source>
        <translation>{day}, complet</translation>
    </message>
    <message>
        <source>full</source>
        <translation>complet</translation>
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
        <translation>Démonstration, lieu et personnes inventés.</translation>
    </message>
    <message>
        <source>No keyring: secrets stay in memory.</source>
        <translation>Secrets en mémoire seulement.</translation>
    </message>
    <message>
        <source>Staff PIN of this run: {pin}</source>
        <translation>Code PIN de l’équipe&#xa0;: {pin}</translation>
    </message>
</context>
<context>
    <name>DetailsScreen</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>How would you like it?</source>
        <translation>Quel rendez-vous souhaitez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Votre choix</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>For your visit only. The next visitor starts with the usual display.</source>
        <translation>Pour votre visite seulement. La personne suivante retrouve l’affichage habituel.</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Lower down</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Sans mouvement</translation>
    </message>
</context>
<context>
    <name>EmailInput</name>
    <message>
        <source>Did you mean {domain}?</source>
        <translation>Vouliez-vous dire {domain}&#x202f;?</translation>
    </message>
    <message>
        <source>You leave your phone number. There is no confirmation by e-mail then.</source>
        <translation>Vous laissez votre numéro de téléphone. Il n’y aura donc pas de confirmation par e‑mail.</translation>
    </message>
    <message>
        <source>Give an e-mail address</source>
        <translation>Indiquer une adresse e‑mail</translation>
    </message>
    <message>
        <source>No e-mail? Use my phone number</source>
        <translation>Pas d’e‑mail&#x202f;? Indiquer mon téléphone</translation>
    </message>
</context>
<context>
    <name>FieldInput</name>
    <message>
        <source>Optional. {help}</source>
        <translation>Facultatif. {help}</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Nothing is sent until you press “Book now”.</source>
        <translation>Rien n’est envoyé avant «&#x202f;Réserver maintenant&#x202f;».</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Question {number} sur {total}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Page {number} sur {total}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>How can we reach you?</source>
        <translation>Comment pouvons-nous vous joindre&#x202f;?</translation>
    </message>
    <message>
        <source>A few more questions</source>
        <translation>Encore quelques questions</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) come along</source>
        <translation>
            <numerusform>Une personne vous accompagne</numerusform>
            <numerusform>%n personnes vous accompagnent</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring someone along</source>
        <translation>Venir accompagné</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{weekday} {day_month}</source>
        <translation>{weekday} {day_month}</translation>
    </message>
    <message>
        <source>{weekday} {day_month} {year}</source>
        <translation>{weekday} {day_month} {year}</translation>
    </message>
    <message>
        <source>{weekday_short} {day_month}</source>
        <translation>{weekday_short} {day_month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>{day}, {span}</source>
        <translation>{day}, {span}</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Matin</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Après-midi</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Soir</translation>
    </message>
    <message>
        <source>Same morning</source>
        <translation>Le même matin</translation>
    </message>
    <message>
        <source>Same afternoon</source>
        <translation>Le même après-midi</translation>
    </message>
    <message>
        <source>Same evening</source>
        <translation>Le même soir</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Bonsoir</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>À la même heure</translation>
    </message>
    <message>
        <source>{duration} later</source>
        <translation>{duration} plus tard</translation>
    </message>
    <message>
        <source>{duration} earlier</source>
        <translation>{duration} plus tôt</translation>
    </message>
    <message>
        <source>{day}</source>
        <comment>the first of a month</comment>
        <translation>{day}er</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>{time}</source>
        <comment>a time within a sentence</comment>
        <translation>{time}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} à {end}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>days</comment>
        <translation>du {first} au {last}</translation>
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
        <translation>Motif</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>GuestsInput</name>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e‑mail</translation>
    </message>
    <message>
        <source>E-mail address of guest {number}</source>
        <translation>Adresse e‑mail de la personne {number} qui vous accompagne</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How can we help?</source>
        <translation>Comment pouvons-nous vous aider&#x202f;?</translation>
    </message>
    <message>
        <source>The desk by telephone: **{number}**</source>
        <translation>L’accueil au téléphone&#xa0;: **{number}**</translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>All right</source>
        <translation>D’accord</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Boîte de démo</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Pas encore réservé</translation>
    </message>
    <message>
        <source>Live status</source>
        <translation>État actuel</translation>
    </message>
    <message>
        <source>You can leave; the e-mail finds you.</source>
        <translation>Vous pouvez partir, l’e‑mail vous parviendra.</translation>
    </message>
    <message>
        <source>{host} decides; you will get an e-mail.</source>
        <translation>{host} décide, vous recevrez un e‑mail.</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Demande envoyée</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Votre demande</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Suivi en cours</translation>
    </message>
    <message>
        <source>Status not visible here</source>
        <translation>État non visible ici</translation>
    </message>
    <message>
        <source>Waiting for {host}</source>
        <translation>En attente de {host}</translation>
    </message>
    <message>
        <source>An answer comes within a day.</source>
        <translation>La réponse arrive sous un jour.</translation>
    </message>
    <message>
        <source>Then you confirm by e-mail.</source>
        <translation>Ensuite, vous confirmez par e‑mail.</translation>
    </message>
    <message>
        <source>Your confirmation</source>
        <translation>Votre confirmation</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Réservé</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là&#x202f;?</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Je suis toujours là</translation>
    </message>
    <message>
        <source>Finish and erase now</source>
        <translation>Terminer et effacer</translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s) everything you typed is erased and the kiosk starts again.</source>
        <translation>
            <numerusform>Dans %n seconde, tout ce que vous avez saisi sera effacé et la borne reviendra au début.</numerusform>
            <numerusform>Dans %n secondes, tout ce que vous avez saisi sera effacé et la borne reviendra au début.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Cursor left</source>
        <translation>Curseur à gauche</translation>
    </message>
    <message>
        <source>Cursor right</source>
        <translation>Curseur à droite</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Chiffres et signes</translation>
    </message>
    <message>
        <source>Further signs</source>
        <translation>Autres signes</translation>
    </message>
    <message>
        <source>Further letters</source>
        <translation>Autres lettres</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>Votre adresse e‑mail</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Votre numéro de téléphone</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Votre adresse</translation>
    </message>
    <message>
        <source>Who comes with you</source>
        <translation>Qui vous accompagne</translation>
    </message>
    <message>
        <source>The confirmation goes to this address.</source>
        <translation>La confirmation sera envoyée à cette adresse.</translation>
    </message>
    <message>
        <source>With area code.</source>
        <translation>Avec l’indicatif.</translation>
    </message>
    <message>
        <source>Street, house number and town: we come to you.</source>
        <translation>Rue, numéro et ville&#xa0;: nous venons chez vous.</translation>
    </message>
    <message>
        <source>One e-mail address in each row. They are invited too.</source>
        <translation>Une adresse e‑mail par ligne. Ces personnes seront aussi invitées.</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>At your place</source>
        <translation>Chez vous</translation>
    </message>
    <message>
        <source>By phone, we call you</source>
        <translation>Par téléphone, nous vous appelons</translation>
    </message>
    <message>
        <source>By phone, you call us</source>
        <translation>Par téléphone, vous nous appelez</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Appel vidéo</translation>
    </message>
    <message>
        <source>Video call with Google Meet</source>
        <translation>Appel vidéo avec Google Meet</translation>
    </message>
    <message>
        <source>Video call with Zoom</source>
        <translation>Appel vidéo avec Zoom</translation>
    </message>
    <message>
        <source>Video call with Teams</source>
        <translation>Appel vidéo avec Teams</translation>
    </message>
    <message>
        <source>Video call with Webex</source>
        <translation>Appel vidéo avec Webex</translation>
    </message>
    <message>
        <source>WhatsApp call</source>
        <translation>Appel WhatsApp</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Sans préférence</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <comment>the language&apos;s own name</comment>
        <translation>Français</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>spoken now</source>
        <translation>langue choisie</translation>
    </message>
</context>
<context>
    <name>Lengths</name>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>Un jour plus tôt</numerusform>
            <numerusform>%n jours plus tôt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>Un jour plus tard</numerusform>
            <numerusform>%n jours plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LookingUpScreen</name>
    <message>
        <source>All right</source>
        <translation>D’accord</translation>
    </message>
    <message>
        <source>This takes a minute or a little more.</source>
        <translation>Cela prend une minute, ou un peu plus.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>Appelez-nous</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Votre demande</translation>
    </message>
</context>
<context>
    <name>MailboxPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Boîte de démo</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>The mailbox does not answer. Please close it and open it again.</source>
        <translation>La boîte ne répond pas. Veuillez la fermer et la rouvrir.</translation>
    </message>
    <message>
        <source>No mail yet.</source>
        <translation>Pas encore d’e‑mail.</translation>
    </message>
    <message>
        <source>{subject} (to {recipient})</source>
        <translation>{subject} (à {recipient})</translation>
    </message>
</context>
<context>
    <name>MarksInput</name>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}&#xa0;: {answer}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Nothing to book right now</source>
        <translation>Rien à réserver pour le moment</translation>
    </message>
    <message>
        <source>No appointments are offered on this screen at the moment.</source>
        <translation>Aucun rendez-vous n’est proposé sur cet écran pour le moment.</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Veuillez vous adresser à l’accueil.</translation>
    </message>
    <message>
        <source>The screen comes back by itself.</source>
        <translation>L’écran revient tout seul.</translation>
    </message>
    <message>
        <source>The booking service cannot be reached right now.</source>
        <translation>Le service de réservation est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>This kiosk cannot book right now.</source>
        <translation>Cette borne ne peut pas réserver pour le moment.</translation>
    </message>
    <message>
        <source>It is nothing you did, and nothing was booked.</source>
        <translation>Vous n’y êtes pour rien, et rien n’a été réservé.</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>De retour dans un instant</translation>
    </message>
    <message>
        <source>{time} was just taken</source>
        <translation>L’horaire de {time} vient d’être pris</translation>
    </message>
    <message>
        <source>Your request for {time} was declined</source>
        <translation>Votre demande pour {time} a été refusée</translation>
    </message>
    <message>
        <source>Your request for {time} has run out</source>
        <translation>Votre demande pour {time} a expiré</translation>
    </message>
    <message>
        <source>Pick another time.</source>
        <translation>Choisissez un autre horaire.</translation>
    </message>
    <message>
        <source>We do not know yet whether it worked</source>
        <translation>Nous ne savons pas encore si cela a abouti</translation>
    </message>
    <message>
        <source>Please do not book again. Your reference: {code}.</source>
        <translation>Merci de ne pas réserver une seconde fois. Votre référence&#xa0;: {code}.</translation>
    </message>
    <message>
        <source>Please tell reception this reference.</source>
        <translation>Veuillez donner cette référence à l’accueil.</translation>
    </message>
    <message>
        <source>We are checking whether it worked</source>
        <translation>Nous vérifions si cela a abouti</translation>
    </message>
    <message>
        <source>This screen changes by itself.</source>
        <translation>L’écran change tout seul.</translation>
    </message>
    <message>
        <source>The request to the other address was withdrawn.</source>
        <translation>La demande à l’autre adresse a été retirée.</translation>
    </message>
    <message>
        <source>The request to the other address is still open; the desk sees it.</source>
        <translation>La demande à l’autre adresse est encore ouverte, l’accueil la voit.</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Checking that the time is still free…</source>
        <translation>Nous vérifions que l’horaire est toujours libre…</translation>
    </message>
    <message>
        <source>Booking…</source>
        <translation>Réservation…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Nothing is booked yet.</source>
        <translation>Rien n’est encore réservé.</translation>
    </message>
    <message>
        <source>Everything you typed is still here.</source>
        <translation>Votre saisie est toujours là.</translation>
    </message>
    <message>
        <source>A lot is going on right now</source>
        <translation>Il y a beaucoup de demandes en ce moment</translation>
    </message>
    <message>
        <source>Nothing was booked.</source>
        <translation>Rien n’a été réservé.</translation>
    </message>
    <message>
        <source>Try again in {countdown}.</source>
        <translation>Réessayez dans {countdown}.</translation>
    </message>
    <message>
        <source>No connection right now</source>
        <translation>Pas de connexion pour le moment</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask at the desk.</source>
        <translation>Réessayez bientôt ou voyez avec l’accueil.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>You can press the button again.</source>
        <translation>Vous pouvez toucher le bouton encore une fois.</translation>
    </message>
    <message>
        <source>It did not go through</source>
        <translation>Cela n’a pas abouti</translation>
    </message>
    <message>
        <source>That time was just taken</source>
        <translation>Cet horaire vient d’être pris</translation>
    </message>
    <message>
        <source>This appointment can’t be booked here right now</source>
        <translation>Ce rendez-vous ne peut pas être réservé ici pour le moment</translation>
    </message>
    <message>
        <source>Choose another one, or ask at the desk.</source>
        <translation>Choisissez-en un autre ou voyez avec l’accueil.</translation>
    </message>
    <message>
        <source>This does not work right now</source>
        <translation>Cela ne fonctionne pas pour le moment</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>Pas annulé</translation>
    </message>
    <message>
        <source>Your appointment still stands.</source>
        <translation>Votre rendez-vous est maintenu.</translation>
    </message>
    <message>
        <source>We could not see whether it was cancelled</source>
        <translation>Nous n’avons pas pu voir s’il est annulé</translation>
    </message>
    <message>
        <source>Your reference: {code}.</source>
        <translation>Votre référence&#xa0;: {code}.</translation>
    </message>
</context>
<context>
    <name>MonthPage</name>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>MonthPanel</name>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>From {smallest} to {largest}.</source>
        <translation>De {smallest} à {largest}.</translation>
    </message>
    <message>
        <source>{smallest} or more.</source>
        <translation>{smallest} ou plus.</translation>
    </message>
    <message>
        <source>{largest} or less.</source>
        <translation>{largest} ou moins.</translation>
    </message>
    <message>
        <source>{question}: less</source>
        <translation>{question}&#xa0;: moins</translation>
    </message>
    <message>
        <source>{question}: more</source>
        <translation>{question}&#xa0;: plus</translation>
    </message>
</context>
<context>
    <name>OptInScreen</name>
    <message>
        <source>I’ll confirm later</source>
        <translation>Confirmer plus tard</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Boîte de démo</translation>
    </message>
    <message>
        <source>Change address</source>
        <translation>Autre adresse</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Pas encore réservé</translation>
    </message>
    <message>
        <source>Live status</source>
        <translation>État actuel</translation>
    </message>
    <message>
        <source>You can leave and confirm later, from anywhere.</source>
        <translation>Vous pouvez partir et confirmer plus tard, où que vous soyez.</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Encore une étape</translation>
    </message>
    <message>
        <source>One more step, {name}</source>
        <translation>Encore une étape, {name}</translation>
    </message>
    <message>
        <source>Open the e-mail we sent to **{address}** and press **Confirm**. Until then, someone else may still take this time.</source>
        <translation>Ouvrez notre e‑mail à **{address}** et touchez **Confirmer**. D’ici là, une autre personne peut prendre cet horaire.</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Votre demande</translation>
    </message>
    <message>
        <source>No e-mail yet?</source>
        <translation>Pas encore d’e‑mail&#x202f;?</translation>
    </message>
    <message>
        <source>No e-mail after a minute?</source>
        <translation>Toujours pas d’e‑mail&#x202f;?</translation>
    </message>
    <message>
        <source>Look in your spam folder for “{sender}”.</source>
        <translation>Cherchez «&#x202f;{sender}&#x202f;» dans vos spams.</translation>
    </message>
    <message>
        <source>Look in your spam folder.</source>
        <translation>Regardez dans vos spams.</translation>
    </message>
    <message>
        <source>Status not visible here</source>
        <translation>État non visible ici</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Suivi en cours</translation>
    </message>
    <message>
        <source>{time}, to {address}</source>
        <translation>{time}, à {address}</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Demande envoyée</translation>
    </message>
    <message>
        <source>The host has agreed</source>
        <translation>La demande est acceptée</translation>
    </message>
    <message>
        <source>This screen changes by itself as soon as you press Confirm.</source>
        <translation>L’écran change dès que vous confirmez.</translation>
    </message>
    <message>
        <source>For {time}. This screen changes by itself as soon as you press Confirm.</source>
        <translation>Depuis {time}. L’écran change dès que vous confirmez.</translation>
    </message>
    <message>
        <source>The e-mail tells you whether it worked; this screen cannot see it.</source>
        <translation>L’e‑mail vous dira si cela a abouti. Cet écran ne peut pas le voir.</translation>
    </message>
    <message>
        <source>Waiting for your confirmation</source>
        <translation>En attente de votre confirmation</translation>
    </message>
    <message>
        <source>You then get a second e-mail with the date.</source>
        <translation>Vous recevrez alors un second e‑mail avec la date.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>This screen stays open for **{time}**.</source>
        <translation>Reste ouvert encore **{time}**.</translation>
    </message>
</context>
<context>
    <name>OptionsInput</name>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}&#xa0;: {answer}</translation>
    </message>
</context>
<context>
    <name>OutcomeScreen</name>
    <message>
        <source>Closes in **{time}**, then your details are erased.</source>
        <translation>Se ferme dans **{time}**, puis tout est effacé.</translation>
    </message>
</context>
<context>
    <name>PhoneInput</name>
    <message>
        <source>Country: {country}, {prefix}</source>
        <translation>Pays&#xa0;: {country}, {prefix}</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Back to visitors</source>
        <translation>Retour aux visiteurs</translation>
    </message>
    <message>
        <source>Staff area</source>
        <translation>Espace de l’équipe</translation>
    </message>
    <message>
        <source>Enter your PIN. This closes by itself after {time}.</source>
        <translation>Saisissez votre code PIN. Cette page se ferme toute seule après {time}.</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n chiffre saisi</numerusform>
            <numerusform>%n chiffres saisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong PIN too often. Try again in {time}.</source>
        <translation>Trop de codes faux. Réessayez dans {time}.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n try(s) left.</source>
        <translation>
            <numerusform>Code PIN faux. Encore %n essai.</numerusform>
            <numerusform>Code PIN faux. Encore %n essais.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>With whom?</source>
        <translation>Avec qui&#x202f;?</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>Quelle durée&#x202f;?</translation>
    </message>
    <message>
        <source>How do we meet?</source>
        <translation>Sous quelle forme&#x202f;?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Où&#x202f;?</translation>
    </message>
    <message>
        <source>Here, in {city}</source>
        <translation>Ici, à {city}</translation>
    </message>
    <message>
        <source>Where will you be then?</source>
        <translation>Où serez-vous à ce moment-là&#x202f;?</translation>
    </message>
</context>
<context>
    <name>RatingInput</name>
    <message>
        <source>{stars} of {most}</source>
        <translation>{stars} sur {most}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>The @ is missing in the address.</source>
        <translation>Il manque le @ dans l’adresse.</translation>
    </message>
    <message>
        <source>Something is missing after the @.</source>
        <translation>Il manque quelque chose après le @.</translation>
    </message>
    <message>
        <source>No e-mail gets to this address. Please check it.</source>
        <translation>Aucun e‑mail n’arrive à cette adresse. Veuillez la vérifier.</translation>
    </message>
    <message>
        <source>This number cannot be called. Please check it.</source>
        <translation>Ce numéro ne peut pas être appelé. Veuillez le vérifier.</translation>
    </message>
    <message>
        <source>Some digits are still missing.</source>
        <translation>Il manque encore quelques chiffres.</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>Veuillez saisir un nombre.</translation>
    </message>
    <message>
        <source>Please type {number} or more.</source>
        <translation>Veuillez saisir {number} ou plus.</translation>
    </message>
    <message>
        <source>Please type {number} or less.</source>
        <translation>Veuillez saisir {number} ou moins.</translation>
    </message>
    <message>
        <source>Please choose one of the answers.</source>
        <translation>Veuillez choisir une des réponses.</translation>
    </message>
    <message>
        <source>This day is still to come. Please check the year.</source>
        <translation>Ce jour n’est pas encore passé. Veuillez vérifier l’année.</translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n year(s) ago. Please check it.</source>
        <translation>
            <numerusform>C’était il y a plus d’un an. Veuillez vérifier.</numerusform>
            <numerusform>C’était il y a plus de %n ans. Veuillez vérifier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please give hour and minute, such as 14:30.</source>
        <translation>Veuillez indiquer l’heure et les minutes, par exemple 14:30.</translation>
    </message>
    <message>
        <source>No page is found like this. Please type it as in example.com.</source>
        <translation>Aucune page ne se trouve ainsi. Veuillez l’écrire comme example.com.</translation>
    </message>
    <message>
        <source>One address is there twice.</source>
        <translation>Une adresse figure deux fois.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n guest(s), please.</source>
        <translation>
            <numerusform>Une personne au plus vous accompagne.</numerusform>
            <numerusform>%n personnes au plus vous accompagnent.</numerusform>
        </translation>
    </message>
    <message>
        <source>This needs your agreement.</source>
        <translation>Ici, votre accord est nécessaire.</translation>
    </message>
    <message>
        <source>This can’t be asked here. Please tell our reception.</source>
        <translation>Cela ne peut pas être demandé ici. Veuillez le dire à l’accueil.</translation>
    </message>
    <message>
        <source>This is not offered here. Please leave it out.</source>
        <translation>Cela n’est pas proposé ici. Veuillez laisser ce champ vide.</translation>
    </message>
    <message>
        <source>This is confirmed by e-mail, so the e-mail can’t be left out.</source>
        <translation>La confirmation se fait par e‑mail, votre adresse est donc nécessaire.</translation>
    </message>
    <message>
        <source>The booking service does not take this. Please change it.</source>
        <translation>Le service de réservation n’accepte pas cela. Veuillez le modifier.</translation>
    </message>
    <message>
        <source>Please type your name.</source>
        <translation>Veuillez saisir votre nom.</translation>
    </message>
    <message>
        <source>Please type your first name.</source>
        <translation>Veuillez saisir votre prénom.</translation>
    </message>
    <message>
        <source>Please type your last name.</source>
        <translation>Veuillez saisir votre nom de famille.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>Veuillez saisir votre adresse e‑mail.</translation>
    </message>
    <message>
        <source>Please type your phone number.</source>
        <translation>Veuillez saisir votre numéro de téléphone.</translation>
    </message>
    <message>
        <source>Please type street, house number and town.</source>
        <translation>Veuillez saisir la rue, le numéro et la ville.</translation>
    </message>
    <message>
        <source>Please choose yes or no.</source>
        <translation>Veuillez choisir oui ou non.</translation>
    </message>
    <message>
        <source>Please choose a day.</source>
        <translation>Veuillez choisir un jour.</translation>
    </message>
    <message>
        <source>Please type day, month and year.</source>
        <translation>Veuillez saisir le jour, le mois et l’année.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
    <message>
        <source>There is no such day. Please check it.</source>
        <translation>Ce jour n’existe pas. Veuillez vérifier.</translation>
    </message>
    <message>
        <source>Please choose {day} or a later day.</source>
        <translation>Veuillez choisir le {day} ou un jour plus tard.</translation>
    </message>
    <message>
        <source>Please choose a day that is still to come.</source>
        <translation>Veuillez choisir un jour à venir.</translation>
    </message>
    <message>
        <source>Please choose {day} or an earlier day.</source>
        <translation>Veuillez choisir le {day} ou un jour plus tôt.</translation>
    </message>
    <message>
        <source>Please choose an earlier day.</source>
        <translation>Veuillez choisir un jour plus tôt.</translation>
    </message>
    <message numerus="yes">
        <source>Please use at most %n character(s).</source>
        <translation>
            <numerusform>Veuillez écrire un caractère au plus.</numerusform>
            <numerusform>Veuillez écrire %n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too long. Please check it.</source>
        <translation>C’est trop long. Veuillez vérifier.</translation>
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
        <translation>Tenez une carte bancaire contre l’écran. Touchez moins et plus jusqu’à ce que le contour ait la même taille.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>C’est bon</translation>
    </message>
    <message>
        <source>Kept: {width} × {height} mm.</source>
        <translation>Enregistré&#xa0;: {width} × {height} mm.</translation>
    </message>
    <message>
        <source>This size counts until Foyer ends: it can’t be kept.</source>
        <translation>Cette taille vaut jusqu’à la fin de Foyer&#xa0;: elle ne peut pas être enregistrée.</translation>
    </message>
</context>
<context>
    <name>SelectInput</name>
    <message>
        <source>Please choose</source>
        <translation>Veuillez choisir</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}&#xa0;: {answer}</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>Temporarily unavailable</source>
        <translation>Indisponible pour le moment</translation>
    </message>
    <message>
        <source>open until {time}</source>
        <translation>ouvert jusqu’à {time}</translation>
    </message>
    <message>
        <source>Ask at the desk</source>
        <translation>Adressez-vous à l’accueil</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>Appelez-nous</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Code pour l’équipe&#xa0;: {code}</translation>
    </message>
    <message>
        <source>Trying again now</source>
        <translation>Nouvel essai en cours</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s)</source>
        <translation>
            <numerusform>Nouvel essai dans %n seconde</numerusform>
            <numerusform>Nouvel essai dans %n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SlotArea</name>
    <message>
        <source>{time}, no longer free</source>
        <translation>{time}, plus libre</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>seats</comment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}, chosen</source>
        <translation>{time}, sélectionné</translation>
    </message>
</context>
<context>
    <name>SlotPanel</name>
    <message>
        <source>Times {first} to {last} of {all}</source>
        <translation>Horaires {first} à {last} sur {all}</translation>
    </message>
    <message>
        <source>Earlier times</source>
        <translation>Horaires précédents</translation>
    </message>
    <message>
        <source>Later times</source>
        <translation>Horaires suivants</translation>
    </message>
</context>
<context>
    <name>StaffController</name>
    <message>
        <source>No staff PIN is set on this machine. Set one: {command}</source>
        <translation>Aucun code PIN de l’équipe n’est défini sur cette machine. Pour le définir&#xa0;: {command}</translation>
    </message>
    <message>
        <source>No PIN can be taken now. Code: {code}</source>
        <translation>Aucun code PIN ne peut être saisi maintenant. Code&#xa0;: {code}</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff area</source>
        <translation>Espace de l’équipe</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Back to visitors</source>
        <translation>Retour aux visiteurs</translation>
    </message>
    <message>
        <source>Staff area</source>
        <translation>Espace de l’équipe</translation>
    </message>
    <message>
        <source>Exit Foyer</source>
        <translation>Quitter Foyer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Meeting types</source>
        <translation>Types de rendez-vous</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>Lines before</source>
        <translation>Lignes précédentes</translation>
    </message>
    <message>
        <source>Lines after</source>
        <translation>Lignes suivantes</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>pas en ordre</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message numerus="yes">
        <source>%n secret(s) wait for the keyring.</source>
        <translation>
            <numerusform>%n secret attend le trousseau.</numerusform>
            <numerusform>%n secrets attendent le trousseau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting secrets</source>
        <translation>Secrets en attente</translation>
    </message>
    <message>
        <source>All are kept.</source>
        <translation>Tous sont conservés.</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <translation>Langue au départ</translation>
    </message>
    <message>
        <source>Meeting types</source>
        <translation>Types de rendez-vous</translation>
    </message>
    <message>
        <source>The service does not name them.</source>
        <translation>Le service ne les nomme pas.</translation>
    </message>
    <message>
        <source>None can be booked.</source>
        <translation>Aucun ne peut être réservé.</translation>
    </message>
    <message>
        <source>Shown to visitors</source>
        <translation>Affichés</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Non affichés</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Rien n’est encore noté.</translation>
    </message>
    <message>
        <source>Secret Service</source>
        <translation>Secret Service</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Gestionnaire d’identification Windows</translation>
    </message>
    <message>
        <source>Login keychain</source>
        <translation>Trousseau de session</translation>
    </message>
    <message>
        <source>In memory, until Foyer ends</source>
        <translation>En mémoire, jusqu’à la fin de Foyer</translation>
    </message>
    <message>
        <source>It is locked: log in, or unlock it.</source>
        <translation>Il est verrouillé&#xa0;: ouvrez la session ou déverrouillez-le.</translation>
    </message>
    <message>
        <source>It is not there: start it in this session.</source>
        <translation>Il est absent&#xa0;: démarrez-le dans cette session.</translation>
    </message>
    <message>
        <source>It does not work: look whether it is running.</source>
        <translation>Il ne fonctionne pas&#xa0;: vérifiez qu’il est en marche.</translation>
    </message>
    <message>
        <source>It gives back something else than was written.</source>
        <translation>Il rend autre chose que ce qui a été écrit.</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Booking service</source>
        <translation>Service de réservation</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Il répond.</translation>
    </message>
    <message>
        <source>It does not answer: look at the network and the address.</source>
        <translation>Il ne répond pas&#xa0;: vérifiez le réseau et l’adresse.</translation>
    </message>
    <message>
        <source>It refuses the key: look at the key and the account’s plan.</source>
        <translation>Il refuse la clé&#xa0;: vérifiez la clé et l’abonnement du compte.</translation>
    </message>
    <message>
        <source>It can’t be asked without a key.</source>
        <translation>Il ne peut pas être interrogé sans clé.</translation>
    </message>
    <message>
        <source>Its answer can’t be used.</source>
        <translation>Sa réponse est inutilisable.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>The demo needs none.</source>
        <translation>La démonstration n’en a pas besoin.</translation>
    </message>
    <message>
        <source>It can’t be read.</source>
        <translation>Elle n’est pas lisible.</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Elle est enregistrée.</translation>
    </message>
    <message>
        <source>There is none. Set it: {command}</source>
        <translation>Il n’y en a pas. Pour l’enregistrer&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Make a new one in time.</source>
        <translation>Créez-en une nouvelle à temps.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>The service does not tell its time.</source>
        <translation>Le service ne donne pas l’heure.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) beside the service’s.</source>
        <translation>
            <numerusform>%n seconde d’écart avec le service.</numerusform>
            <numerusform>%n secondes d’écart avec le service.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the system keep the time.</source>
        <translation>Laissez le système tenir l’heure.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>{zone} is not known.</source>
        <translation>{zone} n’est pas connu.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Foyer can’t write there.</source>
        <translation>Foyer ne peut pas y écrire.</translation>
    </message>
    <message>
        <source>{size} MB free</source>
        <translation>{size} Mo libres</translation>
    </message>
    <message>
        <source>Last visitor’s pages</source>
        <translation>Pages de la dernière visite</translation>
    </message>
    <message>
        <source>Nobody was here since the start.</source>
        <translation>Personne n’est venu depuis le démarrage.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were left: restart Foyer.</source>
        <translation>
            <numerusform>%n page est restée&#xa0;: redémarrez Foyer.</numerusform>
            <numerusform>%n pages sont restées&#xa0;: redémarrez Foyer.</numerusform>
        </translation>
    </message>
    <message>
        <source>All are erased: counted, and none left.</source>
        <translation>Toutes sont effacées&#xa0;: comptées, il n’en reste aucune.</translation>
    </message>
    <message>
        <source>Open bookings</source>
        <translation>Réservations ouvertes</translation>
    </message>
    <message>
        <source>The journal can’t be read.</source>
        <translation>Le journal ne peut pas être lu.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucune.</translation>
    </message>
    <message>
        <source>sent, not answered</source>
        <translation>envoyée, sans réponse</translation>
    </message>
    <message>
        <source>looked up, not found yet</source>
        <translation>recherchée, pas encore trouvée</translation>
    </message>
    <message>
        <source>booked, its secret not kept yet</source>
        <translation>réservée, secret pas encore conservé</translation>
    </message>
    <message>
        <source>waits for somebody to confirm</source>
        <translation>en attente d’une confirmation</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>non réservée</translation>
    </message>
    <message>
        <source>Open booking {code}</source>
        <translation>Réservation ouverte {code}</translation>
    </message>
    <message>
        <source>It has expired. Make a new one and set it.</source>
        <translation>Elle a expiré. Créez-en une nouvelle et enregistrez-la.</translation>
    </message>
    <message numerus="yes">
        <source>It works for %n more day(s).</source>
        <translation>
            <numerusform>Elle est valable encore %n jour.</numerusform>
            <numerusform>Elle est valable encore %n jours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} sur {most}</translation>
    </message>
</context>
<context>
    <name>TickInput</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
</context>
<context>
    <name>TimeInput</name>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>One hour earlier</source>
        <translation>Une heure plus tôt</translation>
    </message>
    <message>
        <source>One hour later</source>
        <translation>Une heure plus tard</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Some minutes earlier</source>
        <translation>Quelques minutes plus tôt</translation>
    </message>
    <message>
        <source>Some minutes later</source>
        <translation>Quelques minutes plus tard</translation>
    </message>
    <message>
        <source>{question}: {part}</source>
        <translation>{question}&#xa0;: {part}</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Times may have changed.</source>
        <translation>Les horaires ont pu changer.</translation>
    </message>
    <message>
        <source>Nothing free in {month}</source>
        <translation>Rien de libre en {month}</translation>
    </message>
    <message>
        <source>Nothing free in {month}. First free day: {day}.</source>
        <translation>Rien de libre en {month}. Premier jour libre&#xa0;: {day}.</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Veuillez vous adresser à l’accueil.</translation>
    </message>
    <message>
        <source>First free day: {day}.</source>
        <translation>Premier jour libre&#xa0;: {day}.</translation>
    </message>
    <message>
        <source>Show {day}</source>
        <translation>Voir le {day}</translation>
    </message>
    <message>
        <source>Checked at {time}. Refreshes every minute.</source>
        <translation>Vérifié à {time}. Actualisé chaque minute.</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Votre choix</translation>
    </message>
    <message>
        <source>Please choose a time.</source>
        <translation>Veuillez choisir un horaire.</translation>
    </message>
    <message>
        <source>{time} was just taken.</source>
        <translation>L’horaire de {time} vient d’être pris.</translation>
    </message>
    <message>
        <source>Please choose another time.</source>
        <translation>Veuillez choisir un autre horaire.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} à {time}</translation>
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
        <translation>Reykjavik</translation>
    </message>
    <message>
        <source>London</source>
        <translation>Londres</translation>
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
        <translation>Athènes</translation>
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
        <translation>Dubaï</translation>
    </message>
    <message>
        <source>Karachi</source>
        <translation>Karachi</translation>
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
        <translation>Pékin</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>Tokyo</translation>
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
        <translation>{span}, heure de {city}</translation>
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
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Whoever is free first</source>
        <translation>La première personne libre</translation>
    </message>
    <message>
        <source>You are in {city}</source>
        <translation>Vous êtes à {city}</translation>
    </message>
    <message>
        <source>Times are shown as in {city}.</source>
        <translation>Les heures indiquées sont celles de {city}.</translation>
    </message>
</context>
<context>
    <name>WhatScreen</name>
    <message>
        <source>Topics before</source>
        <translation>Motifs précédents</translation>
    </message>
    <message>
        <source>More topics</source>
        <translation>Autres motifs</translation>
    </message>
    <message>
        <source>{greeting}. What brings you here?</source>
        <translation>{greeting}. Qu’est-ce qui vous amène&#x202f;?</translation>
    </message>
    <message>
        <source>Open today until {time}</source>
        <translation>Ouvert aujourd’hui jusqu’à {time}</translation>
    </message>
    <message>
        <source>Nothing is booked until you press “Book now”.</source>
        <translation>Rien n’est réservé avant «&#x202f;Réserver maintenant&#x202f;».</translation>
    </message>
    <message>
        <source>Choose a topic, then pick your own time</source>
        <translation>Choisissez un motif, puis un horaire</translation>
    </message>
    <message>
        <source>Or choose a topic, then pick your own time</source>
        <translation>Ou choisissez un motif, puis un horaire</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Prochain horaire libre</translation>
    </message>
    <message>
        <source>Take {time}</source>
        <translation>Choisir {time}</translation>
    </message>
    <message>
        <source>Next free: {topic}</source>
        <translation>Prochain horaire&#xa0;: {topic}</translation>
    </message>
    <message>
        <source>{first} to {last} of {all}</source>
        <translation>{first} à {last} sur {all}</translation>
    </message>
    <message>
        <source>{advice} Telephone: {phone}</source>
        <translation>{advice} Téléphone&#xa0;: {phone}</translation>
    </message>
    <message>
        <source>Next: {when}</source>
        <translation>Prochain&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Ask reception</source>
        <translation>Voyez avec l’accueil</translation>
    </message>
    <message>
        <source>See the times</source>
        <translation>Voir les horaires</translation>
    </message>
    <message>
        <source>from {duration}</source>
        <translation>dès {duration}</translation>
    </message>
    <message>
        <source>Confirm by e-mail</source>
        <translation>Confirmer par e‑mail</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Par téléphone</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>In person or by telephone</source>
        <translation>Sur place ou par téléphone</translation>
    </message>
    <message>
        <source>In person or online</source>
        <translation>Sur place ou en ligne</translation>
    </message>
    <message>
        <source>Online or by telephone</source>
        <translation>En ligne ou par téléphone</translation>
    </message>
    <message>
        <source>In person, online or by telephone</source>
        <translation>Sur place, en ligne ou par téléphone</translation>
    </message>
    <message>
        <source>{duration} with {host}</source>
        <translation>{duration} avec {host}</translation>
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
        <translation>Quand souhaitez-vous venir&#x202f;?</translation>
    </message>
    <message>
        <source>Day list</source>
        <translation>Liste des jours</translation>
    </message>
    <message>
        <source>More days</source>
        <translation>Autres jours</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Continue with {time}</source>
        <translation>Continuer avec {time}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Votre visite</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Prochain horaire libre</translation>
    </message>
</context>
<context>
    <name>WishCard</name>
    <message>
        <source>{meeting_type} with {host}</source>
        <translation>{meeting_type} avec {host}</translation>
    </message>
</context>
<context>
    <name>YesNoInput</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>Please look at %n field(s) again</source>
        <translation>
            <numerusform>Veuillez revoir un champ</numerusform>
            <numerusform>Veuillez revoir %n champs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_NextFree</name>
    <message>
        <source>Next free</source>
        <translation>Prochain horaire libre</translation>
    </message>
    <message>
        <source>{topic}, {duration}</source>
        <translation>{topic}, {duration}</translation>
    </message>
</context>
</TS>
