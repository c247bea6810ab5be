/** Short guidance for each role: what it is there for, and what to mind. Its steps are not here: they come from the table. */
import type { Role, Text } from '../../../domain/terms.ts';

export interface RoleHelp {
  readonly lead: Text;
  readonly tips: readonly Text[];
}

export const ROLE_HELP: { readonly [R in Exclude<Role, 'engine'>]: RoleHelp } = {
  carrier: {
    lead: {
      de: 'Sie möchten Menschen erreichen, die nur die Kommune anschreiben kann. Sie beschreiben Ihr Vorhaben, entwerfen das Schreiben mit und berichten über die Ergebnisse.',
      en: 'You want to reach people whom only the municipality can write to. You describe your project, help to draft the letter and report on the results.',
    },
    tips: [
      {
        de: 'Sehen Sie vor der Anfrage in den Kalender: Sitzungen, Ferien und Wahlen entscheiden, wann es gut passt.',
        en: 'Look at the calendar before the request: sittings, recess and elections decide when is a good time.',
      },
      {
        de: 'Nennen Sie eine Rechtsgrundlage und einen konkreten Anlass; ein guter Zweck allein reicht nicht.',
        en: 'Name a legal basis and a concrete occasion; a good purpose alone is not enough.',
      },
      {
        de: 'Adressen bekommen Sie nie zu sehen, nur Anzahlen.',
        en: 'You never get to see addresses, only counts.',
      },
    ],
  },
  'carrier-management': {
    lead: {
      de: 'Sie vertreten den Träger und unterzeichnen die gemeinsame Erklärung. Damit sagen Sie zu, alle Vorgaben der Kommune einzuhalten.',
      en: 'You represent the carrier and sign the joint declaration. By it you commit to keep all the municipality’s requirements.',
    },
    tips: [
      {
        de: 'Lesen Sie vor der Unterschrift die Auflagen des Datenschutzes; sie gelten auch für Sie.',
        en: 'Read the conditions of data protection before you sign; they bind you too.',
      },
      {
        de: 'Zeichnen Sie nur gemeinsam mit anderen, wartet der Vorgang auf alle Unterschriften.',
        en: 'Where you sign jointly with others, the case waits for all signatures.',
      },
    ],
  },
  'social-planner': {
    lead: {
      de: 'Sie begleiten den Vorgang von der Anfrage bis zum Abschluss, prüfen den Träger, entscheiden im Einzelfall und halten die Fäden zusammen.',
      en: 'You accompany the case from the request to its end, vet the carrier, decide on the merits and hold the threads together.',
    },
    tips: [
      {
        de: 'Hat eine Stelle auf Papier gehandelt, erfassen Sie es für sie, mit Beleg. Was Datenschutz, Pressestelle und Amtsleitung beurteilen, können nur sie selbst eintragen.',
        en: 'Where an office acted on paper, record it for them, with the receipt. What data-protection officer, press office and head of unit judge, only they themselves can enter.',
      },
      {
        de: 'Auf Soll-Regeln können Sie in einem Vorgang verzichten; der Grund bleibt in der Akte.',
        en: 'You can do without a should rule in one case; the reason stays in the record.',
      },
      {
        de: 'Legen Sie den Versand nicht in die Wochen vor einer Wahl: Handschlag hält ihn sonst an.',
        en: 'Do not plan the dispatch in the weeks before an election: Handschlag holds it otherwise.',
      },
    ],
  },
  enabler: {
    lead: {
      de: 'Ihre Stelle trägt die Zusammenarbeit in der Kommune. Sie helfen, den Träger einzuschätzen.',
      en: 'Your unit carries the cooperation inside the municipality. You help to judge the carrier.',
    },
    tips: [
      {
        de: 'Eine Trägerprüfung der letzten 24 Monate gilt weiter; sie muss nicht wiederholt werden.',
        en: 'A vetting of the last 24 months still holds; it need not be repeated.',
      },
    ],
  },
  'data-protection-officer': {
    lead: {
      de: 'Sie beurteilen zuerst, ob ein Vorhaben zulässig ist, geben jedes Schreiben frei und helfen, wenn Bürger*innen widersprechen.',
      en: 'You first judge whether a project is permissible, approve every letter and help when citizens object.',
    },
    tips: [
      {
        de: '„Nicht zulässig“ schließt eine Zusage aus. Auflagen stehen danach in jedem Schritt sichtbar, auch für den Träger.',
        en: '“Not permissible” bars acceptance. Conditions then stand visibly in every step, for the carrier too.',
      },
      {
        de: 'Sie geben genau eine Fassung frei. Ändert sie sich, werden Sie neu gefragt.',
        en: 'You approve exactly one version. Where it changes you are asked anew.',
      },
      {
        de: 'Bis zum Versand können Sie jederzeit stoppen.',
        en: 'Until the dispatch you can stop at any time.',
      },
    ],
  },
  'press-office': {
    lead: {
      de: 'Sie wissen früh Bescheid, geben jedes Schreiben frei und veröffentlichen am Ende die Ergebnisse.',
      en: 'You know early, approve every letter and publish the results in the end.',
    },
    tips: [
      {
        de: 'Achten Sie bei der Freigabe auf den Ton: wertschätzend, und niemand wird einsam genannt.',
        en: 'Mind the tone when you approve: appreciative, and nobody is called lonely.',
      },
      {
        de: 'Ärger landet oft zuerst bei Ihnen. Erfassen Sie Beschwerden ohne Namen; beantwortet werden sie mit dem Datenschutz.',
        en: 'Annoyance often reaches you first. Record complaints without names; they are answered together with data protection.',
      },
    ],
  },
  'statistics-office': {
    lead: {
      de: 'Sie schätzen ohne Namen, wie viele Menschen ein Schreiben bekämen, und übernehmen später, wo es vereinbart ist, Daten zur Auswertung.',
      en: 'You estimate without names how many people would get a letter and later, where it was agreed, take over data for evaluation.',
    },
    tips: [
      {
        de: 'In Handschlag stehen nur Anzahl und Prüfsumme der Daten, nie die Daten selbst.',
        en: 'Handschlag holds only count and checksum of the data, never the data themselves.',
      },
    ],
  },
  'registration-office': {
    lead: {
      de: 'Sie wählen die Angeschriebenen in der Kommune aus und melden nur die Anzahl. Danach bestätigen Sie, dass die Adressdatei gelöscht ist.',
      en: 'You select the addressees inside the municipality and report the count alone. Afterwards you confirm that the address file is deleted.',
    },
    tips: [
      {
        de: 'Wählen Sie höchstens zehn Arbeitstage vor dem Versand aus, und nehmen Sie Auskunftssperren heraus.',
        en: 'Select at most ten working days before the dispatch, and take blocked entries out.',
      },
      {
        de: 'Laden Sie keine Adressliste hoch: Handschlag nimmt keine an.',
        en: 'Upload no list of addresses: Handschlag takes none.',
      },
    ],
  },
  'print-shop': {
    lead: {
      de: 'Sie drucken die freigegebene Fassung und melden, wie viel gedruckt wurde, wie viel Ausschuss war und was zurückbehalten ist.',
      en: 'You print the approved version and report how much was printed, spoiled and kept.',
    },
    tips: [
      {
        de: 'Gedruckt ist gleich versandt plus Ausschuss plus zurückbehalten: Die Zahlen müssen aufgehen.',
        en: 'Printed equals sent plus spoiled plus kept: the numbers have to add up.',
      },
      {
        de: 'Hatten Sie Adressdateien, bestätigen Sie am Ende deren Löschung.',
        en: 'If you had address files, confirm their deletion in the end.',
      },
    ],
  },
  'mail-room': {
    lead: {
      de: 'Sie versenden am geplanten Tag und melden Anzahl und Datum.',
      en: 'You send on the planned day and report quantity and date.',
    },
    tips: [
      {
        de: 'Hält eine Sperrfrist oder ein Stopp den Versand an, sagt Handschlag es Ihnen; dann bitte nichts einliefern.',
        en: 'Where a window or a stop holds the dispatch, Handschlag tells you; then please post nothing.',
      },
      {
        de: 'Unzustellbares wird gezählt, nicht mit Namen erfasst.',
        en: 'Undeliverable items are counted, not recorded by name.',
      },
    ],
  },
  leadership: {
    lead: {
      de: 'Sie unterzeichnen für die Kommune die Erklärung und das Begleitschreiben und geben das Schreiben frei.',
      en: 'For the municipality you sign the declaration and the cover letter, and approve the mailing.',
    },
    tips: [
      {
        de: 'Vor einer Wahl wartet der Versand. Nur Sie können das aufheben, schriftlich begründet.',
        en: 'Before an election the dispatch waits. You alone can lift that, for a written reason.',
      },
      {
        de: 'Nach einem Wechsel an der Spitze wird neu unterzeichnet, was noch nicht versandt ist.',
        en: 'After a change of leadership, what has not been sent is signed anew.',
      },
    ],
  },
  'head-of-unit': {
    lead: {
      de: 'Sie zeichnen Entscheidungen mit und werden gefragt, wenn etwas lange liegen bleibt.',
      en: 'You co-sign decisions and are asked when something lies for long.',
    },
    tips: [
      {
        de: 'Sie können Fristen verlängern, Vorgänge übergeben und eine Vertretung bestellen.',
        en: 'You can extend deadlines, hand cases over and appoint a substitute.',
      },
    ],
  },
  auditor: {
    lead: {
      de: 'Sie lesen alles zu einem Vorgang und ändern nichts. Jeder Eintrag steht mit Regel und Prüfsumme da.',
      en: 'You read everything about a case and change nothing. Every entry stands with its rule and checksum.',
    },
    tips: [
      {
        de: 'Im Verlauf sehen Sie jeden Schritt mit Zeit, Rolle und Grund, auch Berichtigungen und Verzichte.',
        en: 'The history shows every step with time, role and reason, corrections and waivers too.',
      },
      {
        de: 'Unter „Prüfen“ sehen Sie den Vorgang zu jedem Zeitpunkt, vergleichen zwei Stände, gleichen Mengen ab und nehmen die Akte als PDF oder Tabelle mit.',
        en: 'Under “Audit” you see the case at any time, compare two states, reconcile quantities and take the file away as a PDF or a spreadsheet.',
      },
      {
        de: 'Dabei wird auch geprüft, ob an diesem Vorgang nachträglich etwas verändert wurde. Das ganze Journal prüft der Betrieb mit „handschlag journal verify“.',
        en: 'Whether anything of this case was altered afterwards is checked while you look. The whole journal the operator checks with “handschlag journal verify”.',
      },
    ],
  },
  operator: {
    lead: {
      de: 'Sie halten Handschlag am Laufen, tragen Personen ein und sichern die Daten. Inhalte von Vorgängen sehen Sie nicht.',
      en: 'You keep Handschlag running, register people and back up the data. You do not see the contents of cases.',
    },
    tips: [
      {
        de: '„handschlag doctor“ sagt, was nicht stimmt und was zu tun ist.',
        en: '“handschlag doctor” says what is wrong and what to do.',
      },
      {
        de: 'Üben Sie einmal im Jahr, eine Sicherung zurückzuspielen.',
        en: 'Practise once a year to restore a back-up.',
      },
    ],
  },
};
