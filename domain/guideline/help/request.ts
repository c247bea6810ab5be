/** Hints and examples for the request and its check. */
import { help } from '../field-meta.ts';

export const requestHelp = {
  carrierName: help(
    'Wie im Vereins- oder Handelsregister.',
    'As in the register of associations or companies.',
    'Nachbarschaft am Fluss e. V.',
  ),
  legalForm: help(
    'Nur eine juristische Person kann anfragen, keine Privatperson.',
    'Only a legal person can ask, no private person.',
  ),
  contact: help(
    'Eine feste Person, an die sich die Kommune mit allen Fragen wendet.',
    'One fixed person to whom the municipality turns with all questions.',
  ),
  actingPersons: help(
    'Alle, die für den Träger an diesem Vorhaben arbeiten.',
    'Everybody who works on this project for the carrier.',
  ),
  authorised: help('Der Träger hat die Person beauftragt.', 'The carrier has given the person this task.'),
  assigned: help(
    'Die Person bleibt für die Dauer des Vorhabens zuständig.',
    'The person stays in charge for the whole project.',
  ),
  empowered: help(
    'Die Person darf für den Träger Absprachen treffen.',
    'The person may make arrangements for the carrier.',
  ),
  title: help(
    'Kurz; alle Beteiligten sehen ihn.',
    'Short; everybody of the case sees it.',
    'Bedarfsbefragung älterer Menschen, die allein wohnen',
    'Needs survey among older people who live by themselves',
  ),
  purpose: help(
    'Was wollen Sie erreichen, und für wen?',
    'What do you want to achieve, and for whom?',
    'Wir möchten erfahren, welche Angebote älteren Menschen in ihrer Nähe fehlen.',
    'We want to learn which services older people miss nearby.',
  ),
  content: help(
    'Was soll verschickt oder gefragt werden?',
    'What is to be sent or asked?',
    'Ein Anschreiben, ein zweiseitiger Fragebogen und ein Rückumschlag.',
    'A letter, a questionnaire of two pages and a return envelope.',
  ),
  publicInterest: help(
    'Warum liegt das Vorhaben im Interesse der Allgemeinheit?',
    'Why is the project in the interest of the general public?',
    'Die Kommune richtet ihre Altenhilfe nach dem Bedarf aus.',
    'The municipality plans its services for older people by their needs.',
  ),
  benefit: help(
    'Was haben die Angeschriebenen und die Kommune davon?',
    'What do the recipients and the municipality gain?',
    'Angebote in der Nähe, die zum Bedarf passen.',
    'Services nearby that fit the need.',
  ),
  targetGroup: help(
    'Wen möchten Sie erreichen? Einsamkeit selbst steht in keinem Register.',
    'Whom do you want to reach? Loneliness itself stands in no register.',
  ),
  criteria: help(
    'Danach wählt das Einwohnermeldeamt aus. Nennen Sie nur, was Sie wirklich brauchen.',
    'The registration office selects by them. Name only what you really need.',
  ),
  criterionValue: help(
    'Welche Spanne oder welcher Wert?',
    'Which range or value?',
    'ab 75 Jahren',
    '75 years and older',
  ),
  justification: help(
    'Warum steht dieses Merkmal stellvertretend für die Zielgruppe?',
    'Why does this criterion stand for the target group?',
    'Wer allein wohnt, hat im Alltag seltener Gesellschaft.',
    'People who live by themselves have less company in daily life.',
  ),
  expectedCount: help(
    'Eine grobe Zahl genügt; die Statistikstelle schätzt sie später genauer.',
    'A rough number will do; the statistics office estimates it more closely later.',
    '1200',
  ),
  occasion: help('Warum gerade jetzt?', 'Why now?'),
  occasionText: help(
    'Was ist geschehen oder steht bevor?',
    'What has happened or is about to?',
    'Zwei Begegnungsstätten haben geschlossen.',
    'Two community centres have closed.',
  ),
  legalBasis: help(
    'Ein guter Zweck allein genügt nicht. Wenn Sie unsicher sind, fragen Sie vorher die Sozialplanung.',
    'A good purpose alone is not enough. If you are not sure, ask the social planner first.',
  ),
  publicTask: help(
    'Welches Gesetz gibt der Kommune die Aufgabe, der das Vorhaben dient?',
    'Which statute gives the municipality the task that the project serves?',
    'Altenhilfe nach § 71 SGB XII',
    'Services for older people under section 71 SGB XII',
  ),
  generalInterest: help(
    'Das Vorhaben sichert, was Menschen zum Leben vor Ort brauchen.',
    'The project secures what people need for their life in this place.',
  ),
  giveAndTake: help(
    'Was bringen Sie ein, was erwarten Sie?',
    'What do you bring in, what do you expect?',
    'Wir befragen, die Kommune versendet; beide planen mit den Ergebnissen.',
    'We ask, the municipality sends; both plan with the results.',
  ),
  wantedFrom: help(
    'Sehen Sie vorher nach Sitzungen, Ferien und Wahlen.',
    'Look at sittings, recess and elections first.',
    '2027-03-15',
  ),
  follows: {
    ...help(
      'Die Kennung des früheren Vorgangs (26 Zeichen), wenn das Vorhaben ihn wiederholt oder fortsetzt.',
      'The earlier case’s id (26 characters), where the project repeats or continues it.',
    ),
    chosen: {
      de: 'Wenn das Vorhaben ihn wiederholt oder fortsetzt.',
      en: 'Where the project repeats or continues it.',
    },
  },
  talkNotes: help(
    'Das Wichtigste in Stichworten. Beide Seiten können es lesen.',
    'The main points in short. Both sides can read it.',
    'Fragebogen kürzen, Versand nach den Sommerferien.',
    'Shorten the questionnaire, send it after the summer holidays.',
  ),
  missing: help('Kreuzen Sie alles an, was der Träger ergänzen muss.', 'Tick all that the carrier has to add.'),
  missingNote: help(
    'Was genau fehlt? Der Träger liest diesen Hinweis.',
    'What exactly is missing? The carrier reads this note.',
    'Bitte begründen Sie das Merkmal „Familienstand“ oder streichen Sie es.',
    'Please justify the criterion “marital status”, or leave it out.',
  ),
} as const;
