<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AlternativesScreen</name>
    <message>
        <source>See all times</source>
        <translation>Ver todas las horas</translation>
    </message>
    <message>
        <source>Nothing else is free nearby.</source>
        <translation>No hay ninguna otra hora libre cerca.</translation>
    </message>
    <message>
        <source>All of these were free at {time}. We check once more before we book.</source>
        <translation>Todas estas horas estaban libres a las {time}. Lo comprobamos de nuevo antes de reservar.</translation>
    </message>
    <message>
        <source>Closest</source>
        <translation>La más cercana</translation>
    </message>
    <message>
        <source>With anyone</source>
        <translation>Con otra persona</translation>
    </message>
    <message>
        <source>Same time</source>
        <translation>Misma hora</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Próxima hora libre</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Sin preferencia</translation>
    </message>
    <message>
        <source>Book {time}</source>
        <translation>Reservar {time}</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{stars} of {most}</source>
        <translation>{stars} de {most}</translation>
    </message>
    <message>
        <source>{number} ({smallest} to {largest})</source>
        <translation>{number} ({smallest} a {largest})</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Book an appointment</source>
        <translation>Reservar una cita</translation>
    </message>
    <message>
        <source>Touch anywhere to start</source>
        <translation>Toque para empezar</translation>
    </message>
</context>
<context>
    <name>BirthdayInput</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
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
        <translation>Llévese la fecha</translation>
    </message>
    <message>
        <source>Point your phone’s camera here to save the date.</source>
        <translation>Apunte aquí con la cámara del teléfono para guardar la fecha.</translation>
    </message>
    <message>
        <source>Not right? Cancel it</source>
        <translation>¿Mejor no? Cancelar</translation>
    </message>
    <message>
        <source>Code with the date for your phone</source>
        <translation>Código con la fecha para su teléfono</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>BookedScreen</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Dejar abierto</translation>
    </message>
    <message>
        <source>You’re booked, {name}</source>
        <translation>Cita reservada, {name}</translation>
    </message>
    <message>
        <source>You’re booked</source>
        <translation>Cita reservada</translation>
    </message>
    <message>
        <source>The details are on their way to {address}.</source>
        <translation>Le enviamos los detalles a {address}.</translation>
    </message>
    <message>
        <source>Your number {number} is noted.</source>
        <translation>Hemos anotado su número {number}.</translation>
    </message>
    <message>
        <source>Stays open until you press Done.</source>
        <translation>Sigue abierto hasta que pulse «Listo».</translation>
    </message>
</context>
<context>
    <name>CancelQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel this appointment?</source>
        <translation>¿Cancelar esta cita?</translation>
    </message>
</context>
<context>
    <name>CancelledScreen</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Nothing is booked any more. The time is free for others again.</source>
        <translation>Ya no hay nada reservado. La hora vuelve a estar libre.</translation>
    </message>
    <message>
        <source>This was cancelled</source>
        <translation>Esta cita se ha cancelado</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Is everything right?</source>
        <translation>¿Está todo correcto?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Filas anteriores</translation>
    </message>
    <message>
        <source>More rows</source>
        <translation>Más filas</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Qué pasa ahora</translation>
    </message>
    <message>
        <source>Remind me by e-mail</source>
        <translation>Recordármelo por correo</translation>
    </message>
    <message>
        <source>I have read the privacy notice and agree.</source>
        <translation>He leído el aviso de privacidad y lo acepto.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Aviso de privacidad</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Página {number} de {total}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Please agree to the privacy notice.</source>
        <translation>Acepte el aviso de privacidad, por favor.</translation>
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
        <translation>El {day} a las {time}, {host} va a su casa durante {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} {host} calls you, for {duration}</source>
        <translation>El {day} a las {time}, {host} le llama, durante {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you call {host}, for {duration}</source>
        <translation>El {day} a las {time} llama usted a {host}, durante {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you meet {host} for {duration}</source>
        <translation>El {day} a las {time} se reúne con {host} durante {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} we come to you for {duration}</source>
        <translation>El {day} a las {time} vamos a su casa durante {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} we call you, for {duration}</source>
        <translation>El {day} a las {time} le llamamos, durante {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you call us, for {duration}</source>
        <translation>El {day} a las {time} nos llama usted, durante {duration}</translation>
    </message>
    <message>
        <source>On {day} at {time} you meet us for {duration}</source>
        <translation>El {day} a las {time} se reúne con nosotros durante {duration}</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Sus respuestas</translation>
    </message>
    <message>
        <source>{meeting_type}, {duration}</source>
        <translation>{meeting_type}, {duration}</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>{here} = {there}</source>
        <translation>{here} = {there}</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>With whom and how</source>
        <translation>Con quién y cómo</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Su dirección de correo</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Su número de teléfono</translation>
    </message>
    <message>
        <source>Who comes with you</source>
        <translation>Quién le acompaña</translation>
    </message>
    <message>
        <source>Your details go to {venue} and its booking service.</source>
        <translation>Sus datos van a {venue} y a su servicio de reservas.</translation>
    </message>
    <message>
        <source>Please bring: {things}</source>
        <translation>Traiga, por favor: {things}</translation>
    </message>
    <message>
        <source>This kiosk forgets you as soon as you leave.</source>
        <translation>Este terminal le olvida en cuanto se va.</translation>
    </message>
    <message>
        <source>There is no e-mail: please note the date.</source>
        <translation>No recibirá ningún correo: anote la fecha, por favor.</translation>
    </message>
    <message>
        <source>You get an e-mail. It is booked only when you press Confirm in it.</source>
        <translation>Recibirá un correo. No se reserva nada hasta que pulse «Confirmar» en él.</translation>
    </message>
    <message>
        <source>You get an e-mail. If it asks you to confirm, please do.</source>
        <translation>Recibirá un correo. Si le pide que confirme, hágalo, por favor.</translation>
    </message>
    <message>
        <source>You get an e-mail with date and time.</source>
        <translation>Recibirá un correo con la fecha y la hora.</translation>
    </message>
    <message>
        <source>Our team decides first. Then you get an e-mail, and it is booked once you confirm.</source>
        <translation>Primero decide nuestro equipo. Después recibirá un correo, y la cita queda reservada cuando la confirme.</translation>
    </message>
    <message>
        <source>Our team decides, and you get an e-mail.</source>
        <translation>Nuestro equipo decide y usted recibirá un correo.</translation>
    </message>
    <message>
        <source>{host} decides first. Then you get an e-mail, and it is booked once you confirm.</source>
        <translation>Primero decide {host}. Después recibirá un correo, y la cita queda reservada cuando la confirme.</translation>
    </message>
    <message>
        <source>{host} decides, and you get an e-mail.</source>
        <translation>{host} decide y usted recibirá un correo.</translation>
    </message>
    <message>
        <source>Request, then confirm by e-mail</source>
        <translation>Solicitar y confirmar por correo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitar</translation>
    </message>
    <message>
        <source>Book now</source>
        <translation>Reservar ahora</translation>
    </message>
    <message>
        <source>{time} was free when you chose it; we check again before we book.</source>
        <translation>{time} estaba libre cuando la eligió. Lo comprobamos de nuevo antes de reservar.</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>{answer}, chosen</source>
        <translation>{answer}, seleccionado</translation>
    </message>
</context>
<context>
    <name>ChoiceGrid</name>
    <message>
        <source>Answers before</source>
        <translation>Respuestas anteriores</translation>
    </message>
    <message>
        <source>More answers</source>
        <translation>Más respuestas</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>All countries</source>
        <translation>Todos los países</translation>
    </message>
    <message>
        <source>Country of the phone number</source>
        <translation>País del número de teléfono</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>Please choose a day</source>
        <translation>Elija un día, por favor</translation>
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
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Año anterior</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Año siguiente</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n time(s) free</source>
        <translation>
            <numerusform>%n hora libre</numerusform>
            <numerusform>%n horas libres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}–{last} times</source>
        <translation>{first}–{last} horas</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{first} or more</source>
        <translation>{first} o más</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>desde las {time}</translation>
    </message>
    <message>
        <source>{day}, full</source>
        <translation>{day}, lleno</translation>
    </message>
    <message>
        <source>full</source>
        <translation>lleno</translation>
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
        <translation>Demostración, lugar y personas inventados.</translation>
    </message>
    <message>
        <source>No keyring: secrets stay in memory.</source>
        <translation>Secretos solo en memoria.</translation>
    </message>
    <message>
        <source>Staff PIN of this run: {pin}</source>
        <translation>PIN del personal: {pin}</translation>
    </message>
</context>
<context>
    <name>DetailsScreen</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>How would you like it?</source>
        <translation>¿Cómo prefiere la cita?</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Su elección</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>For your visit only. The next visitor starts with the usual display.</source>
        <translation>Solo para su visita. La siguiente persona empieza con la pantalla habitual.</translation>
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
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Lower down</source>
        <translation>Más abajo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Sin movimiento</translation>
    </message>
</context>
<context>
    <name>EmailInput</name>
    <message>
        <source>Did you mean {domain}?</source>
        <translation>¿Quería decir {domain}?</translation>
    </message>
    <message>
        <source>You leave your phone number. There is no confirmation by e-mail then.</source>
        <translation>Deja su número de teléfono. Por eso no habrá confirmación por correo.</translation>
    </message>
    <message>
        <source>Give an e-mail address</source>
        <translation>Indicar una dirección de correo</translation>
    </message>
    <message>
        <source>No e-mail? Use my phone number</source>
        <translation>¿Sin correo? Indicar mi teléfono</translation>
    </message>
</context>
<context>
    <name>FieldInput</name>
    <message>
        <source>Optional. {help}</source>
        <translation>Opcional. {help}</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Nothing is sent until you press “Book now”.</source>
        <translation>No se envía nada hasta que pulse «Reservar ahora».</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Pregunta {number} de {total}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Página {number} de {total}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>How can we reach you?</source>
        <translation>¿Cómo podemos localizarle?</translation>
    </message>
    <message>
        <source>A few more questions</source>
        <translation>Unas preguntas más</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) come along</source>
        <translation>
            <numerusform>Le acompaña una persona</numerusform>
            <numerusform>Le acompañan %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring someone along</source>
        <translation>Venir acompañado</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day} de {month}</translation>
    </message>
    <message>
        <source>{weekday} {day_month}</source>
        <translation>{weekday} {day_month}</translation>
    </message>
    <message>
        <source>{weekday} {day_month} {year}</source>
        <translation>{weekday} {day_month} de {year}</translation>
    </message>
    <message>
        <source>{weekday_short} {day_month}</source>
        <translation>{weekday_short} {day_month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>hasta las {time}</translation>
    </message>
    <message>
        <source>{day}, {span}</source>
        <translation>{day}, {span}</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Same morning</source>
        <translation>La misma mañana</translation>
    </message>
    <message>
        <source>Same afternoon</source>
        <translation>La misma tarde</translation>
    </message>
    <message>
        <source>Same evening</source>
        <translation>La misma noche</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>A la misma hora</translation>
    </message>
    <message>
        <source>{duration} later</source>
        <translation>{duration} después</translation>
    </message>
    <message>
        <source>{duration} earlier</source>
        <translation>{duration} antes</translation>
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
        <translation>{time}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>days</comment>
        <translation>de {first} a {last}</translation>
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
        <translation>Tema</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>GuestsInput</name>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>E-mail address of guest {number}</source>
        <translation>Dirección de correo del acompañante {number}</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How can we help?</source>
        <translation>¿En qué podemos ayudarle?</translation>
    </message>
    <message>
        <source>The desk by telephone: **{number}**</source>
        <translation>La recepción por teléfono: **{number}**</translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>All right</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Buzón de demo</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Aún no reservada</translation>
    </message>
    <message>
        <source>Live status</source>
        <translation>Estado actual</translation>
    </message>
    <message>
        <source>You can leave; the e-mail finds you.</source>
        <translation>Puede irse, el correo le llegará.</translation>
    </message>
    <message>
        <source>{host} decides; you will get an e-mail.</source>
        <translation>{host} decide y usted recibirá un correo.</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Solicitud enviada</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Su solicitud</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>En seguimiento</translation>
    </message>
    <message>
        <source>Status not visible here</source>
        <translation>Estado no visible aquí</translation>
    </message>
    <message>
        <source>Waiting for {host}</source>
        <translation>A la espera de {host}</translation>
    </message>
    <message>
        <source>An answer comes within a day.</source>
        <translation>La respuesta llega en 24 horas.</translation>
    </message>
    <message>
        <source>Then you confirm by e-mail.</source>
        <translation>Después confirma usted por correo.</translation>
    </message>
    <message>
        <source>Your confirmation</source>
        <translation>Su confirmación</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservada</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>Finish and erase now</source>
        <translation>Terminar y borrar ahora</translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s) everything you typed is erased and the kiosk starts again.</source>
        <translation>
            <numerusform>En %n segundo se borrará todo lo que ha escrito y el terminal volverá al principio.</numerusform>
            <numerusform>En %n segundos se borrará todo lo que ha escrito y el terminal volverá al principio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Cursor left</source>
        <translation>Cursor a la izquierda</translation>
    </message>
    <message>
        <source>Cursor right</source>
        <translation>Cursor a la derecha</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Cifras y signos</translation>
    </message>
    <message>
        <source>Further signs</source>
        <translation>Más signos</translation>
    </message>
    <message>
        <source>Further letters</source>
        <translation>Más letras</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>Su dirección de correo</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Su número de teléfono</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Su dirección</translation>
    </message>
    <message>
        <source>Who comes with you</source>
        <translation>Quién le acompaña</translation>
    </message>
    <message>
        <source>The confirmation goes to this address.</source>
        <translation>La confirmación se enviará a esta dirección.</translation>
    </message>
    <message>
        <source>With area code.</source>
        <translation>Con prefijo.</translation>
    </message>
    <message>
        <source>Street, house number and town: we come to you.</source>
        <translation>Calle, número y localidad: vamos a su casa.</translation>
    </message>
    <message>
        <source>One e-mail address in each row. They are invited too.</source>
        <translation>Una dirección de correo en cada fila. También reciben la invitación.</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>At your place</source>
        <translation>En su casa</translation>
    </message>
    <message>
        <source>By phone, we call you</source>
        <translation>Por teléfono, le llamamos</translation>
    </message>
    <message>
        <source>By phone, you call us</source>
        <translation>Por teléfono, usted nos llama</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videollamada</translation>
    </message>
    <message>
        <source>Video call with Google Meet</source>
        <translation>Videollamada con Google Meet</translation>
    </message>
    <message>
        <source>Video call with Zoom</source>
        <translation>Videollamada con Zoom</translation>
    </message>
    <message>
        <source>Video call with Teams</source>
        <translation>Videollamada con Teams</translation>
    </message>
    <message>
        <source>Video call with Webex</source>
        <translation>Videollamada con Webex</translation>
    </message>
    <message>
        <source>WhatsApp call</source>
        <translation>Llamada de WhatsApp</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Sin preferencia</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <comment>the language&apos;s own name</comment>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>spoken now</source>
        <translation>idioma actual</translation>
    </message>
</context>
<context>
    <name>Lengths</name>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>Un día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>Un día después</numerusform>
            <numerusform>%n días después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
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
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LookingUpScreen</name>
    <message>
        <source>All right</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>This takes a minute or a little more.</source>
        <translation>Tarda un minuto o algo más.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>Llámenos</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Su solicitud</translation>
    </message>
</context>
<context>
    <name>MailboxPanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Buzón de demo</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Seguimos buscando…</translation>
    </message>
    <message>
        <source>The mailbox does not answer. Please close it and open it again.</source>
        <translation>El buzón no responde. Ciérrelo y ábralo de nuevo, por favor.</translation>
    </message>
    <message>
        <source>No mail yet.</source>
        <translation>Aún no hay correo.</translation>
    </message>
    <message>
        <source>{subject} (to {recipient})</source>
        <translation>{subject} (a {recipient})</translation>
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
        <translation>Ahora mismo no hay nada que reservar</translation>
    </message>
    <message>
        <source>No appointments are offered on this screen at the moment.</source>
        <translation>En este momento no se ofrecen citas en esta pantalla.</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Pregunte en recepción, por favor.</translation>
    </message>
    <message>
        <source>The screen comes back by itself.</source>
        <translation>La pantalla vuelve sola.</translation>
    </message>
    <message>
        <source>The booking service cannot be reached right now.</source>
        <translation>Ahora mismo no es posible conectar con el servicio de reservas.</translation>
    </message>
    <message>
        <source>This kiosk cannot book right now.</source>
        <translation>Este terminal no puede reservar ahora mismo.</translation>
    </message>
    <message>
        <source>It is nothing you did, and nothing was booked.</source>
        <translation>No es culpa suya, y no se ha reservado nada.</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>Volvemos en un momento</translation>
    </message>
    <message>
        <source>{time} was just taken</source>
        <translation>La hora de las {time} acaba de ocuparse</translation>
    </message>
    <message>
        <source>Your request for {time} was declined</source>
        <translation>Su solicitud para las {time} ha sido rechazada</translation>
    </message>
    <message>
        <source>Your request for {time} has run out</source>
        <translation>Su solicitud para las {time} ha caducado</translation>
    </message>
    <message>
        <source>Pick another time.</source>
        <translation>Elija otra hora.</translation>
    </message>
    <message>
        <source>We do not know yet whether it worked</source>
        <translation>Todavía no sabemos si se ha reservado</translation>
    </message>
    <message>
        <source>Please do not book again. Your reference: {code}.</source>
        <translation>Por favor, no reserve de nuevo. Su referencia: {code}.</translation>
    </message>
    <message>
        <source>Please tell reception this reference.</source>
        <translation>Diga esta referencia en recepción, por favor.</translation>
    </message>
    <message>
        <source>We are checking whether it worked</source>
        <translation>Estamos comprobando si se ha reservado</translation>
    </message>
    <message>
        <source>This screen changes by itself.</source>
        <translation>La pantalla cambia sola.</translation>
    </message>
    <message>
        <source>The request to the other address was withdrawn.</source>
        <translation>La solicitud a la otra dirección se ha retirado.</translation>
    </message>
    <message>
        <source>The request to the other address is still open; the desk sees it.</source>
        <translation>La solicitud a la otra dirección sigue abierta, en recepción la ven.</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Seguimos buscando…</translation>
    </message>
    <message>
        <source>Checking that the time is still free…</source>
        <translation>Comprobando que la hora sigue libre…</translation>
    </message>
    <message>
        <source>Booking…</source>
        <translation>Reservando…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Nothing is booked yet.</source>
        <translation>Aún no hay nada reservado.</translation>
    </message>
    <message>
        <source>Everything you typed is still here.</source>
        <translation>Todo lo que ha escrito sigue aquí.</translation>
    </message>
    <message>
        <source>A lot is going on right now</source>
        <translation>Hay mucha actividad en este momento</translation>
    </message>
    <message>
        <source>Nothing was booked.</source>
        <translation>No se ha reservado nada.</translation>
    </message>
    <message>
        <source>Try again in {countdown}.</source>
        <translation>Inténtelo de nuevo en {countdown}.</translation>
    </message>
    <message>
        <source>No connection right now</source>
        <translation>Ahora mismo no hay conexión</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask at the desk.</source>
        <translation>Inténtelo dentro de un momento o pregunte en recepción.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>You can press the button again.</source>
        <translation>Puede pulsar el botón otra vez.</translation>
    </message>
    <message>
        <source>It did not go through</source>
        <translation>La reserva no ha salido adelante</translation>
    </message>
    <message>
        <source>That time was just taken</source>
        <translation>Esa hora acaba de ocuparse</translation>
    </message>
    <message>
        <source>This appointment can’t be booked here right now</source>
        <translation>Esta cita no se puede reservar aquí ahora mismo</translation>
    </message>
    <message>
        <source>Choose another one, or ask at the desk.</source>
        <translation>Elija otra o pregunte en recepción.</translation>
    </message>
    <message>
        <source>This does not work right now</source>
        <translation>Esto no funciona ahora mismo</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>No se ha cancelado</translation>
    </message>
    <message>
        <source>Your appointment still stands.</source>
        <translation>Su cita sigue en pie.</translation>
    </message>
    <message>
        <source>We could not see whether it was cancelled</source>
        <translation>No hemos podido ver si se ha cancelado</translation>
    </message>
    <message>
        <source>Your reference: {code}.</source>
        <translation>Su referencia: {code}.</translation>
    </message>
</context>
<context>
    <name>MonthPage</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
</context>
<context>
    <name>MonthPanel</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>From {smallest} to {largest}.</source>
        <translation>De {smallest} a {largest}.</translation>
    </message>
    <message>
        <source>{smallest} or more.</source>
        <translation>{smallest} o más.</translation>
    </message>
    <message>
        <source>{largest} or less.</source>
        <translation>{largest} o menos.</translation>
    </message>
    <message>
        <source>{question}: less</source>
        <translation>{question}: menos</translation>
    </message>
    <message>
        <source>{question}: more</source>
        <translation>{question}: más</translation>
    </message>
</context>
<context>
    <name>OptInScreen</name>
    <message>
        <source>I’ll confirm later</source>
        <translation>Confirmaré más tarde</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Buzón de demo</translation>
    </message>
    <message>
        <source>Change address</source>
        <translation>Otra dirección</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Aún no reservada</translation>
    </message>
    <message>
        <source>Live status</source>
        <translation>Estado actual</translation>
    </message>
    <message>
        <source>You can leave and confirm later, from anywhere.</source>
        <translation>Puede irse y confirmar más tarde, desde cualquier lugar.</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Un paso más</translation>
    </message>
    <message>
        <source>One more step, {name}</source>
        <translation>Un paso más, {name}</translation>
    </message>
    <message>
        <source>Open the e-mail we sent to **{address}** and press **Confirm**. Until then, someone else may still take this time.</source>
        <translation>Abra nuestro correo a **{address}** y pulse **Confirmar**. Hasta entonces, otra persona puede ocupar esta hora.</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>Su solicitud</translation>
    </message>
    <message>
        <source>No e-mail yet?</source>
        <translation>¿Aún no ha llegado el correo?</translation>
    </message>
    <message>
        <source>No e-mail after a minute?</source>
        <translation>¿Sigue sin llegar el correo?</translation>
    </message>
    <message>
        <source>Look in your spam folder for “{sender}”.</source>
        <translation>Busque «{sender}» en el correo no deseado.</translation>
    </message>
    <message>
        <source>Look in your spam folder.</source>
        <translation>Mire en el correo no deseado.</translation>
    </message>
    <message>
        <source>Status not visible here</source>
        <translation>Estado no visible aquí</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>En seguimiento</translation>
    </message>
    <message>
        <source>{time}, to {address}</source>
        <translation>{time}, a {address}</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Solicitud enviada</translation>
    </message>
    <message>
        <source>The host has agreed</source>
        <translation>La solicitud está aceptada</translation>
    </message>
    <message>
        <source>This screen changes by itself as soon as you press Confirm.</source>
        <translation>La pantalla cambia cuando confirme.</translation>
    </message>
    <message>
        <source>For {time}. This screen changes by itself as soon as you press Confirm.</source>
        <translation>Desde hace {time}. La pantalla cambia cuando confirme.</translation>
    </message>
    <message>
        <source>The e-mail tells you whether it worked; this screen cannot see it.</source>
        <translation>El correo le dirá si se ha reservado. Esta pantalla no puede verlo.</translation>
    </message>
    <message>
        <source>Waiting for your confirmation</source>
        <translation>A la espera de su confirmación</translation>
    </message>
    <message>
        <source>You then get a second e-mail with the date.</source>
        <translation>Entonces recibirá un segundo correo con la fecha.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservada</translation>
    </message>
    <message>
        <source>This screen stays open for **{time}**.</source>
        <translation>Sigue abierta **{time}** más.</translation>
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
        <translation>Se cierra en **{time}** y se borran sus datos.</translation>
    </message>
</context>
<context>
    <name>PhoneInput</name>
    <message>
        <source>Country: {country}, {prefix}</source>
        <translation>País: {country}, {prefix}</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Back to visitors</source>
        <translation>Volver a las visitas</translation>
    </message>
    <message>
        <source>Staff area</source>
        <translation>Zona del personal</translation>
    </message>
    <message>
        <source>Enter your PIN. This closes by itself after {time}.</source>
        <translation>Escriba su PIN. Esta página se cierra sola después de {time}.</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n cifra escrita</numerusform>
            <numerusform>%n cifras escritas</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong PIN too often. Try again in {time}.</source>
        <translation>Demasiados intentos. Pruebe de nuevo en {time}.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n try(s) left.</source>
        <translation>
            <numerusform>PIN incorrecto. Queda %n intento.</numerusform>
            <numerusform>PIN incorrecto. Quedan %n intentos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>With whom?</source>
        <translation>¿Con quién?</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>¿Cuánto tiempo?</translation>
    </message>
    <message>
        <source>How do we meet?</source>
        <translation>¿Cómo nos vemos?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>¿Dónde?</translation>
    </message>
    <message>
        <source>Here, in {city}</source>
        <translation>Aquí, en {city}</translation>
    </message>
    <message>
        <source>Where will you be then?</source>
        <translation>¿Dónde estará entonces?</translation>
    </message>
</context>
<context>
    <name>RatingInput</name>
    <message>
        <source>{stars} of {most}</source>
        <translation>{stars} de {most}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>The @ is missing in the address.</source>
        <translation>Falta la @ en la dirección.</translation>
    </message>
    <message>
        <source>Something is missing after the @.</source>
        <translation>Falta algo después de la @.</translation>
    </message>
    <message>
        <source>No e-mail gets to this address. Please check it.</source>
        <translation>A esta dirección no llega ningún correo. Compruébela, por favor.</translation>
    </message>
    <message>
        <source>This number cannot be called. Please check it.</source>
        <translation>No se puede llamar a este número. Compruébelo, por favor.</translation>
    </message>
    <message>
        <source>Some digits are still missing.</source>
        <translation>Aún faltan algunas cifras.</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>Escriba un número, por favor.</translation>
    </message>
    <message>
        <source>Please type {number} or more.</source>
        <translation>Escriba {number} o más, por favor.</translation>
    </message>
    <message>
        <source>Please type {number} or less.</source>
        <translation>Escriba {number} o menos, por favor.</translation>
    </message>
    <message>
        <source>Please choose one of the answers.</source>
        <translation>Elija una de las respuestas, por favor.</translation>
    </message>
    <message>
        <source>This day is still to come. Please check the year.</source>
        <translation>Este día aún no ha llegado. Compruebe el año, por favor.</translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n year(s) ago. Please check it.</source>
        <translation>
            <numerusform>Fue hace más de un año. Compruébelo, por favor.</numerusform>
            <numerusform>Fue hace más de %n años. Compruébelo, por favor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please give hour and minute, such as 14:30.</source>
        <translation>Indique hora y minutos, por ejemplo 14:30, por favor.</translation>
    </message>
    <message>
        <source>No page is found like this. Please type it as in example.com.</source>
        <translation>Así no se encuentra ninguna página. Escríbala como example.com, por favor.</translation>
    </message>
    <message>
        <source>One address is there twice.</source>
        <translation>Hay una dirección repetida.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n guest(s), please.</source>
        <translation>
            <numerusform>Como máximo un acompañante, por favor.</numerusform>
            <numerusform>Como máximo %n acompañantes, por favor.</numerusform>
        </translation>
    </message>
    <message>
        <source>This needs your agreement.</source>
        <translation>Para esto necesitamos su consentimiento.</translation>
    </message>
    <message>
        <source>This can’t be asked here. Please tell our reception.</source>
        <translation>Esto no se puede preguntar aquí. Dígalo en recepción, por favor.</translation>
    </message>
    <message>
        <source>This is not offered here. Please leave it out.</source>
        <translation>Esto no se ofrece aquí. Déjelo vacío, por favor.</translation>
    </message>
    <message>
        <source>This is confirmed by e-mail, so the e-mail can’t be left out.</source>
        <translation>La confirmación se hace por correo, así que el correo es necesario.</translation>
    </message>
    <message>
        <source>The booking service does not take this. Please change it.</source>
        <translation>El servicio de reservas no acepta esto. Cámbielo, por favor.</translation>
    </message>
    <message>
        <source>Please type your name.</source>
        <translation>Escriba su nombre, por favor.</translation>
    </message>
    <message>
        <source>Please type your first name.</source>
        <translation>Escriba su nombre, por favor.</translation>
    </message>
    <message>
        <source>Please type your last name.</source>
        <translation>Escriba sus apellidos, por favor.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>Escriba su dirección de correo, por favor.</translation>
    </message>
    <message>
        <source>Please type your phone number.</source>
        <translation>Escriba su número de teléfono, por favor.</translation>
    </message>
    <message>
        <source>Please type street, house number and town.</source>
        <translation>Escriba calle, número y localidad, por favor.</translation>
    </message>
    <message>
        <source>Please choose yes or no.</source>
        <translation>Elija sí o no, por favor.</translation>
    </message>
    <message>
        <source>Please choose a day.</source>
        <translation>Elija un día, por favor.</translation>
    </message>
    <message>
        <source>Please type day, month and year.</source>
        <translation>Escriba día, mes y año, por favor.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Rellene este campo, por favor.</translation>
    </message>
    <message>
        <source>There is no such day. Please check it.</source>
        <translation>Ese día no existe. Compruébelo, por favor.</translation>
    </message>
    <message>
        <source>Please choose {day} or a later day.</source>
        <translation>Elija el {day} o un día posterior, por favor.</translation>
    </message>
    <message>
        <source>Please choose a day that is still to come.</source>
        <translation>Elija un día que esté por llegar, por favor.</translation>
    </message>
    <message>
        <source>Please choose {day} or an earlier day.</source>
        <translation>Elija el {day} o un día anterior, por favor.</translation>
    </message>
    <message>
        <source>Please choose an earlier day.</source>
        <translation>Elija un día anterior, por favor.</translation>
    </message>
    <message numerus="yes">
        <source>Please use at most %n character(s).</source>
        <translation>
            <numerusform>Escriba un carácter como máximo, por favor.</numerusform>
            <numerusform>Escriba %n caracteres como máximo, por favor.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too long. Please check it.</source>
        <translation>Es demasiado largo. Compruébelo, por favor.</translation>
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
        <translation>Acerque una tarjeta bancaria a la pantalla. Pulse menos y más hasta que el contorno tenga el mismo tamaño.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Coincide</translation>
    </message>
    <message>
        <source>Kept: {width} × {height} mm.</source>
        <translation>Guardado: {width} × {height} mm.</translation>
    </message>
    <message>
        <source>This size counts until Foyer ends: it can’t be kept.</source>
        <translation>Este tamaño vale hasta que Foyer termine: no se puede guardar.</translation>
    </message>
</context>
<context>
    <name>SelectInput</name>
    <message>
        <source>Please choose</source>
        <translation>Elija, por favor</translation>
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
        <translation>No disponible por el momento</translation>
    </message>
    <message>
        <source>open until {time}</source>
        <translation>abierto hasta las {time}</translation>
    </message>
    <message>
        <source>Ask at the desk</source>
        <translation>Pregunte en recepción</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>Llámenos</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Código para el personal: {code}</translation>
    </message>
    <message>
        <source>Trying again now</source>
        <translation>Nuevo intento en marcha</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s)</source>
        <translation>
            <numerusform>Nuevo intento en %n segundo</numerusform>
            <numerusform>Nuevo intento en %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SlotArea</name>
    <message>
        <source>{time}, no longer free</source>
        <translation>{time}, ya no está libre</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>seats</comment>
        <translation>
            <numerusform>%n plaza</numerusform>
            <numerusform>%n plazas</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}, chosen</source>
        <translation>{time}, seleccionada</translation>
    </message>
</context>
<context>
    <name>SlotPanel</name>
    <message>
        <source>Times {first} to {last} of {all}</source>
        <translation>Horas {first} a {last} de {all}</translation>
    </message>
    <message>
        <source>Earlier times</source>
        <translation>Horas anteriores</translation>
    </message>
    <message>
        <source>Later times</source>
        <translation>Horas posteriores</translation>
    </message>
</context>
<context>
    <name>StaffController</name>
    <message>
        <source>No staff PIN is set on this machine. Set one: {command}</source>
        <translation>En este equipo no hay PIN del personal. Para definirlo: {command}</translation>
    </message>
    <message>
        <source>No PIN can be taken now. Code: {code}</source>
        <translation>Ahora no se puede aceptar ningún PIN. Código: {code}</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff area</source>
        <translation>Zona del personal</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Back to visitors</source>
        <translation>Volver a las visitas</translation>
    </message>
    <message>
        <source>Staff area</source>
        <translation>Zona del personal</translation>
    </message>
    <message>
        <source>Exit Foyer</source>
        <translation>Salir de Foyer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Meeting types</source>
        <translation>Tipos de cita</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>mostradas</translation>
    </message>
    <message>
        <source>Lines before</source>
        <translation>Líneas anteriores</translation>
    </message>
    <message>
        <source>Lines after</source>
        <translation>Líneas siguientes</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Tarda unos segundos.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>conviene mirarlo</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>no está en orden</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message numerus="yes">
        <source>%n secret(s) wait for the keyring.</source>
        <translation>
            <numerusform>%n secreto espera al llavero.</numerusform>
            <numerusform>%n secretos esperan al llavero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting secrets</source>
        <translation>Secretos en espera</translation>
    </message>
    <message>
        <source>All are kept.</source>
        <translation>Todos están guardados.</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <translation>Idioma al empezar</translation>
    </message>
    <message>
        <source>Meeting types</source>
        <translation>Tipos de cita</translation>
    </message>
    <message>
        <source>The service does not name them.</source>
        <translation>El servicio no los nombra.</translation>
    </message>
    <message>
        <source>None can be booked.</source>
        <translation>No se puede reservar ninguno.</translation>
    </message>
    <message>
        <source>Shown to visitors</source>
        <translation>Visibles para los visitantes</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>No visibles</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Aún no hay nada anotado.</translation>
    </message>
    <message>
        <source>Secret Service</source>
        <translation>Secret Service</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Administrador de credenciales de Windows</translation>
    </message>
    <message>
        <source>Login keychain</source>
        <translation>Llavero de inicio de sesión</translation>
    </message>
    <message>
        <source>In memory, until Foyer ends</source>
        <translation>En memoria, hasta que Foyer termine</translation>
    </message>
    <message>
        <source>It is locked: log in, or unlock it.</source>
        <translation>Está bloqueado: inicie sesión o desbloquéelo.</translation>
    </message>
    <message>
        <source>It is not there: start it in this session.</source>
        <translation>No está: inícielo en esta sesión.</translation>
    </message>
    <message>
        <source>It does not work: look whether it is running.</source>
        <translation>No funciona: mire si está en marcha.</translation>
    </message>
    <message>
        <source>It gives back something else than was written.</source>
        <translation>Devuelve algo distinto de lo que se escribió.</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>Booking service</source>
        <translation>Servicio de reservas</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Responde.</translation>
    </message>
    <message>
        <source>It does not answer: look at the network and the address.</source>
        <translation>No responde: compruebe la red y la dirección.</translation>
    </message>
    <message>
        <source>It refuses the key: look at the key and the account’s plan.</source>
        <translation>Rechaza la clave: compruebe la clave y el plan de la cuenta.</translation>
    </message>
    <message>
        <source>It can’t be asked without a key.</source>
        <translation>No se le puede preguntar sin clave.</translation>
    </message>
    <message>
        <source>Its answer can’t be used.</source>
        <translation>Su respuesta no se puede usar.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>The demo needs none.</source>
        <translation>La demostración no necesita ninguna.</translation>
    </message>
    <message>
        <source>It can’t be read.</source>
        <translation>No se puede leer.</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Está.</translation>
    </message>
    <message>
        <source>There is none. Set it: {command}</source>
        <translation>No hay ninguna. Para definirla: {command}</translation>
    </message>
    <message>
        <source>Make a new one in time.</source>
        <translation>Cree una nueva a tiempo.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>The service does not tell its time.</source>
        <translation>El servicio no dice su hora.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) beside the service’s.</source>
        <translation>
            <numerusform>%n segundo de diferencia con el servicio.</numerusform>
            <numerusform>%n segundos de diferencia con el servicio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the system keep the time.</source>
        <translation>Deje que el sistema lleve la hora.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>{zone} is not known.</source>
        <translation>{zone} no se conoce.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Foyer can’t write there.</source>
        <translation>Foyer no puede escribir ahí.</translation>
    </message>
    <message>
        <source>{size} MB free</source>
        <translation>{size} MB libres</translation>
    </message>
    <message>
        <source>Last visitor’s pages</source>
        <translation>Páginas de la última visita</translation>
    </message>
    <message>
        <source>Nobody was here since the start.</source>
        <translation>No ha venido nadie desde el inicio.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were left: restart Foyer.</source>
        <translation>
            <numerusform>Quedó %n página: reinicie Foyer.</numerusform>
            <numerusform>Quedaron %n páginas: reinicie Foyer.</numerusform>
        </translation>
    </message>
    <message>
        <source>All are erased: counted, and none left.</source>
        <translation>Todas están borradas: contadas, no queda ninguna.</translation>
    </message>
    <message>
        <source>Open bookings</source>
        <translation>Reservas abiertas</translation>
    </message>
    <message>
        <source>The journal can’t be read.</source>
        <translation>El registro de reservas no se puede leer.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
    <message>
        <source>sent, not answered</source>
        <translation>enviada, sin respuesta</translation>
    </message>
    <message>
        <source>looked up, not found yet</source>
        <translation>buscada, aún no encontrada</translation>
    </message>
    <message>
        <source>booked, its secret not kept yet</source>
        <translation>reservada, su secreto aún no está guardado</translation>
    </message>
    <message>
        <source>waits for somebody to confirm</source>
        <translation>espera una confirmación</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>no reservada</translation>
    </message>
    <message>
        <source>Open booking {code}</source>
        <translation>Reserva abierta {code}</translation>
    </message>
    <message>
        <source>It has expired. Make a new one and set it.</source>
        <translation>Ha caducado. Cree una nueva y guárdela.</translation>
    </message>
    <message numerus="yes">
        <source>It works for %n more day(s).</source>
        <translation>
            <numerusform>Es válida %n día más.</numerusform>
            <numerusform>Es válida %n días más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} de {most}</translation>
    </message>
</context>
<context>
    <name>TickInput</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>TimeInput</name>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>One hour earlier</source>
        <translation>Una hora antes</translation>
    </message>
    <message>
        <source>One hour later</source>
        <translation>Una hora después</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minuto</translation>
    </message>
    <message>
        <source>Some minutes earlier</source>
        <translation>Unos minutos antes</translation>
    </message>
    <message>
        <source>Some minutes later</source>
        <translation>Unos minutos después</translation>
    </message>
    <message>
        <source>{question}: {part}</source>
        <translation>{question}: {part}</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Times may have changed.</source>
        <translation>Las horas pueden haber cambiado.</translation>
    </message>
    <message>
        <source>Nothing free in {month}</source>
        <translation>No hay nada libre en {month}</translation>
    </message>
    <message>
        <source>Nothing free in {month}. First free day: {day}.</source>
        <translation>No hay nada libre en {month}. Primer día libre: {day}.</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Pregunte en recepción, por favor.</translation>
    </message>
    <message>
        <source>First free day: {day}.</source>
        <translation>Primer día libre: {day}.</translation>
    </message>
    <message>
        <source>Show {day}</source>
        <translation>Ver el {day}</translation>
    </message>
    <message>
        <source>Checked at {time}. Refreshes every minute.</source>
        <translation>Visto a las {time}. Se renueva cada minuto.</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Su elección</translation>
    </message>
    <message>
        <source>Please choose a time.</source>
        <translation>Elija una hora, por favor.</translation>
    </message>
    <message>
        <source>{time} was just taken.</source>
        <translation>La hora de las {time} acaba de ocuparse.</translation>
    </message>
    <message>
        <source>Please choose another time.</source>
        <translation>Elija otra hora, por favor.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} a las {time}</translation>
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
        <translation>Los Ángeles</translation>
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
        <translation>Nueva York</translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation>São Paulo</translation>
    </message>
    <message>
        <source>Reykjavik</source>
        <translation>Reikiavik</translation>
    </message>
    <message>
        <source>London</source>
        <translation>Londres</translation>
    </message>
    <message>
        <source>Berlin</source>
        <translation>Berlín</translation>
    </message>
    <message>
        <source>Lagos</source>
        <translation>Lagos</translation>
    </message>
    <message>
        <source>Athens</source>
        <translation>Atenas</translation>
    </message>
    <message>
        <source>Johannesburg</source>
        <translation>Johannesburgo</translation>
    </message>
    <message>
        <source>Istanbul</source>
        <translation>Estambul</translation>
    </message>
    <message>
        <source>Nairobi</source>
        <translation>Nairobi</translation>
    </message>
    <message>
        <source>Dubai</source>
        <translation>Dubái</translation>
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
        <translation>Pekín</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>Tokio</translation>
    </message>
    <message>
        <source>Sydney</source>
        <translation>Sídney</translation>
    </message>
    <message>
        <source>Auckland</source>
        <translation>Auckland</translation>
    </message>
    <message>
        <source>{span} in {city}</source>
        <translation>{span}, hora de {city}</translation>
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
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Whoever is free first</source>
        <translation>Quien esté libre primero</translation>
    </message>
    <message>
        <source>You are in {city}</source>
        <translation>Usted está en {city}</translation>
    </message>
    <message>
        <source>Times are shown as in {city}.</source>
        <translation>Las horas son las de {city}.</translation>
    </message>
</context>
<context>
    <name>WhatScreen</name>
    <message>
        <source>Topics before</source>
        <translation>Temas anteriores</translation>
    </message>
    <message>
        <source>More topics</source>
        <translation>Más temas</translation>
    </message>
    <message>
        <source>{greeting}. What brings you here?</source>
        <translation>{greeting}. ¿Qué le trae por aquí?</translation>
    </message>
    <message>
        <source>Open today until {time}</source>
        <translation>Hoy abierto hasta las {time}</translation>
    </message>
    <message>
        <source>Nothing is booked until you press “Book now”.</source>
        <translation>No se reserva nada hasta que pulse «Reservar ahora».</translation>
    </message>
    <message>
        <source>Choose a topic, then pick your own time</source>
        <translation>Elija un tema y después una hora</translation>
    </message>
    <message>
        <source>Or choose a topic, then pick your own time</source>
        <translation>O elija un tema y después una hora</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Próxima hora libre</translation>
    </message>
    <message>
        <source>Take {time}</source>
        <translation>Elegir {time}</translation>
    </message>
    <message>
        <source>Next free: {topic}</source>
        <translation>Próxima hora: {topic}</translation>
    </message>
    <message>
        <source>{first} to {last} of {all}</source>
        <translation>{first} a {last} de {all}</translation>
    </message>
    <message>
        <source>{advice} Telephone: {phone}</source>
        <translation>{advice} Teléfono: {phone}</translation>
    </message>
    <message>
        <source>Next: {when}</source>
        <translation>Próxima: {when}</translation>
    </message>
    <message>
        <source>Ask reception</source>
        <translation>Pregunte en recepción</translation>
    </message>
    <message>
        <source>See the times</source>
        <translation>Ver las horas</translation>
    </message>
    <message>
        <source>from {duration}</source>
        <translation>desde {duration}</translation>
    </message>
    <message>
        <source>Confirm by e-mail</source>
        <translation>Confirmar por correo</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>In person or by telephone</source>
        <translation>En persona o por teléfono</translation>
    </message>
    <message>
        <source>In person or online</source>
        <translation>En persona o en línea</translation>
    </message>
    <message>
        <source>Online or by telephone</source>
        <translation>En línea o por teléfono</translation>
    </message>
    <message>
        <source>In person, online or by telephone</source>
        <translation>En persona, en línea o por teléfono</translation>
    </message>
    <message>
        <source>{duration} with {host}</source>
        <translation>{duration} con {host}</translation>
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
        <translation>¿Cuándo le gustaría venir?</translation>
    </message>
    <message>
        <source>Day list</source>
        <translation>Lista de días</translation>
    </message>
    <message>
        <source>More days</source>
        <translation>Más días</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Continue with {time}</source>
        <translation>Continuar con {time}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentarlo de nuevo</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Su visita</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Próxima hora libre</translation>
    </message>
</context>
<context>
    <name>WishCard</name>
    <message>
        <source>{meeting_type} with {host}</source>
        <translation>{meeting_type} con {host}</translation>
    </message>
</context>
<context>
    <name>YesNoInput</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>Please look at %n field(s) again</source>
        <translation>
            <numerusform>Revise un campo, por favor</numerusform>
            <numerusform>Revise %n campos, por favor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_NextFree</name>
    <message>
        <source>Next free</source>
        <translation>Próxima hora libre</translation>
    </message>
    <message>
        <source>{topic}, {duration}</source>
        <translation>{topic}, {duration}</translation>
    </message>
</context>
</TS>
