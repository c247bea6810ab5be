/** What people ask of lists in a working day, and what asks the most of the database. */
import type { Role } from '../../../domain/terms.ts';

export interface Question {
  readonly name: string;
  readonly path: string;
  readonly as: Asking;
}

export interface Asking {
  readonly id: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}

const planner: Asking = { id: 'petra', organisation: 'muelheim', roles: ['social-planner'] };
const press: Asking = { id: 'sven', organisation: 'muelheim', roles: ['mail-room'] };
const leadership: Asking = { id: 'lea', organisation: 'muelheim', roles: ['leadership'] };
const carrier: Asking = { id: 'carla', organisation: 'carrier-7', roles: ['carrier', 'carrier-management'] };
const operator: Asking = { id: 'opa', organisation: 'muelheim', roles: ['operator'] };

const question = (name: string, path: string, as = planner): Question => ({ name, path: `/api/v1${path}`, as });

export const TASK_QUESTIONS: readonly Question[] = [
  question('mine', '/tasks'),
  question('an office’s that substitutes in single cases', '/tasks', press),
  question('a carrier’s', '/tasks', carrier),
  question('overdue', '/tasks?overdue=true'),
  question('in one phase', '/tasks?phase=dispatch'),
  question('of one carrier', '/tasks?carrier=carrier-7'),
  question('none (an office without a turn)', '/tasks?phase=request', leadership),
];

export const CASE_QUESTIONS: readonly Question[] = [
  question('last changed first', '/cases'),
  question('most urgent first', '/cases?sort=due'),
  question('last opened first', '/cases?sort=opened'),
  question('under way, most urgent first', '/cases?open=true&sort=due'),
  question('in one phase', '/cases?phase=dispatch'),
  question('whose turn', '/cases?role=leadership'),
  question('overdue', '/cases?overdue=true'),
  question('of one carrier', '/cases?carrier=carrier-7'),
  question('a carrier’s own', '/cases', carrier),
  question('an operator’s', '/cases', operator),
  question('none (phase and turn that exclude each other)', '/cases?phase=closed&role=press-office'),
  question('search: words of most', '/cases?text=verein'),
  question('search: words of some', '/cases?text=verein+mobilitat+familien'),
  question('search: words of few', '/cases?text=nummer+399'),
  question('search: a word of many in one phase', '/cases?text=nachbarschaft&phase=dispatch'),
  question('search: nothing', '/cases?text=gibtesnicht'),
];
