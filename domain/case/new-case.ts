/** A case on which nothing has happened yet but its opening. */
import type { CaseState } from './state.ts';

type Opening = Pick<
  CaseState,
  'caseId' | 'municipality' | 'carrier' | 'rules' | 'openedAt' | 'done' | 'facts' | 'basis' | 'head'
>;

export const newCase = (opening: Opening): CaseState => ({
  ...opening,
  status: 'running',
  importing: false,
  pauses: [],
  waived: {},
  waivedRules: [],
  openSince: {},
  movedSince: {},
  extended: {},
  taken: {},
  round: 1,
  roundKind: 'main',
  pastRounds: [],
  versions: 0,
  discarded: 0,
  complaints: [],
  channels: [],
  substitutes: [],
  reopenings: [],
  moves: [],
  overrides: [],
  electionsPassed: [],
  recorded: {},
  withDaysMail: {},
  acknowledged: {},
  erasures: [],
});
