/**
 * Who may read a personal field. A field without readers is for everybody of the case; what stands here is for fewer. Auditors
 * are in every list (P15: they read everything about a case).
 */
import type { Role } from '../terms.ts';

/** Who decides on a request, or answers for the decision: references, comments on a decision. Never the carrier itself. */
export const DECIDING: readonly Role[] = [
  'social-planner',
  'enabler',
  'data-protection-officer',
  'leadership',
  'head-of-unit',
  'auditor',
];

/** What the administration weighs among itself; the carrier gets the summary and the conditions (A3). */
export const INTERNAL: readonly Role[] = [...DECIDING, 'press-office', 'statistics-office', 'registration-office'];

/** Every office of the municipality: matters of its own staff. */
export const MUNICIPAL: readonly Role[] = [...INTERNAL, 'print-shop', 'mail-room'];

/** F1: complaints are the municipality's to answer; they reach it by planner, press office or mail room. */
export const ANSWERING: readonly Role[] = [...DECIDING, 'press-office', 'mail-room'];

/**
 * Both sides' people who have to do with each other: contact data, and what is said about a draft. Not those who only count,
 * print or send; the statistics office is among them because the carrier hands it the survey's data.
 */
export const PARTNERS: readonly Role[] = [
  'carrier',
  'carrier-management',
  ...DECIDING,
  'press-office',
  'statistics-office',
];
