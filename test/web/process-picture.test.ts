/** The process picture: made of the step table, drawn the same every time, true of what the decider does. */

import { type Box, drawPicture, type Picture } from '../../client/web/process-picture/draw-picture.ts';
import { widthOf } from '../../client/web/process-picture/fit-text.ts';
import { ProcessHasNoOrder, placeInRows } from '../../client/web/process-picture/place-in-rows.ts';
import { type FlowNode, PROCESS_FLOW, precedes } from '../../client/web/process-picture/process-flow.ts';
import { isStepDone } from '../../domain/case/instances.ts';
import { openKeys } from '../../domain/case/open-keys.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { STEPS, type StepName, type Text } from '../../domain/terms.ts';
import { findIncomplete } from '../domain/commands.ts';
import { on, stateOf, tellAll } from '../domain/story.ts';
import { before, COURSE } from '../domain/whole-case.ts';

const LANGUAGES = ['de', 'en'] as const;
const pictureIn = (language: keyof Text): Picture => drawPicture((text) => text[language]);
const boxes = (picture: Picture) => new Map(picture.shapes.map((shape) => [shape.element.id, shape]));
const box = (picture: Picture, id: string): Box => {
  const found = boxes(picture).get(id);
  if (!found) throw new Error(`${id} is not in the picture`);
  return found;
};

test('every step of the table is in the picture, once for each office that completes it for itself', () => {
  const { nodes } = PROCESS_FLOW;
  expect([...new Set(nodes.map(({ step }) => step))]).toEqual([...STEPS]);
  expect(nodes.filter(({ step }) => step === 'approve-mailing').map(({ id }) => id)).toEqual([
    'approve-mailing/data-protection-officer',
    'approve-mailing/press-office',
    'approve-mailing/leadership',
  ]);
});

test('whatever the table puts before a step leads to it, directly or by other steps', () => {
  const { nodes, flows } = PROCESS_FLOW;
  const stepsOf = new Map(nodes.map(({ id, step }) => [id, step]));
  const before = (step: StepName): readonly StepName[] =>
    flows.flatMap(({ from, to }) => (stepsOf.get(to) === step ? (stepsOf.get(from) ?? []) : []));
  const leads = (from: StepName, to: StepName, seen: readonly StepName[] = []): boolean =>
    before(to).some((one) => one === from || (!seen.includes(one) && leads(from, one, [...seen, to])));
  for (const step of STEPS)
    for (const earlier of precedes(step)) expect([earlier, step, leads(earlier, step)]).toEqual([earlier, step, true]);
});

test('nothing leads to a step that the table does not put before it', () => {
  const { nodes, flows } = PROCESS_FLOW;
  const stepsOf = new Map(nodes.map(({ id, step }) => [id, step]));
  const others = flows.filter(({ from, to }) => {
    const [earlier, step] = [stepsOf.get(from), stepsOf.get(to)];
    return step && earlier && !stepOf(step).after.includes(earlier);
  });
  expect(others.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'choose-sitting → prepare-paper',
    'prepare-paper → present-report',
    'close-complaint → close-case',
    'check-completeness → complete-request',
    'complete-request → check-completeness',
  ]);
});

test('in a whole case no step opens before all that leads to it in the picture is done', () => {
  for (const moves of COURSE.keys()) {
    const state = stateOf(tellAll(...COURSE.slice(0, moves + 1)));
    for (const { step } of openKeys(state)) {
      const missing = precedes(step).filter((earlier) => !isStepDone(state, earlier));
      expect([moves, step, missing]).toEqual([moves, step, []]);
    }
  }
});

test('what a check finds missing goes back to the carrier, and is checked again', () => {
  const state = stateOf(tellAll(...before('check-completeness'), on('2026-03-03', findIncomplete())));
  expect(openKeys(state).map(({ step }) => step)).toEqual(['complete-request']);
});

test.each(LANGUAGES)('the picture comes out the same every time (%s)', (language) => {
  expect(JSON.stringify(pictureIn(language))).toBe(JSON.stringify(pictureIn(language)));
});

test.each(LANGUAGES)('every step stands below what leads to it, in its own column (%s)', (language) => {
  const picture = pictureIn(language);
  for (const { connection, points } of picture.lines) {
    if (connection.returns) continue;
    const [from, to] = [box(picture, connection.from), box(picture, connection.to)];
    expect([connection, from.y + from.height <= to.y]).toEqual([connection, true]);
    for (const [index, point] of points.entries()) expect(point.y).toBeGreaterThanOrEqual(points[index - 1]?.y ?? 0);
  }
  for (const { x, width, nodes } of picture.lanes)
    for (const { id } of nodes) {
      const own = box(picture, id);
      expect(own.x >= x && own.x + own.width <= x + width).toBe(true);
    }
});

test.each(LANGUAGES)('no two shapes lie on each other, and all within the picture (%s)', (language) => {
  const picture = pictureIn(language);
  for (const one of picture.shapes) {
    expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= picture.width && one.y + one.height <= picture.height).toBe(
      true,
    );
    for (const other of picture.shapes)
      expect([one.element.id, other.element.id, one !== other && lieOnEachOther(one, other)]).toEqual([
        one.element.id,
        other.element.id,
        false,
      ]);
  }
});

test.each(LANGUAGES)('every line runs from border to border, and through no step (%s)', (language) => {
  const picture = pictureIn(language);
  for (const { connection, points } of picture.lines) {
    const [from, to] = [box(picture, connection.from), box(picture, connection.to)];
    const [start, end] = [points[0], points.at(-1)];
    expect([start && touches(from, start), end && touches(to, end)]).toEqual([true, true]);
    for (const [index, point] of points.slice(1).entries()) {
      const before = points[index] ?? point;
      const piece = {
        x: Math.min(before.x, point.x) + 0.5,
        y: Math.min(before.y, point.y) + 0.5,
        width: Math.abs(before.x - point.x) - 1,
        height: Math.abs(before.y - point.y) - 1,
      };
      expect(before.x === point.x || before.y === point.y).toBe(true);
      for (const shape of picture.shapes)
        if (shape.element.kind === 'task')
          expect([connection.from, connection.to, shape.element.id, lieOnEachOther(piece, shape)]).toEqual([
            connection.from,
            connection.to,
            shape.element.id,
            false,
          ]);
    }
  }
});

test.each(LANGUAGES)('no word is wider than its box (%s)', (language) => {
  for (const { who, label, condition } of pictureIn(language).lettering.values()) {
    for (const line of [...who, ...condition]) expect([line, widthOf(line, 11) <= 132]).toEqual([line, true]);
    for (const line of label) expect([line, widthOf(line, 13) <= 132]).toEqual([line, true]);
  }
});

test('steps that wait for each other are named, not drawn', () => {
  const node = (id: StepName): FlowNode => ({ id, step: id, roles: [], lane: 'planning', band: 0, optional: false });
  const circle = [
    { from: 'open-case', to: 'close-case' },
    { from: 'close-case', to: 'open-case' },
  ];
  expect(() => placeInRows({ nodes: [node('open-case'), node('close-case')], flows: circle })).toThrow(
    ProcessHasNoOrder,
  );
});

const lieOnEachOther = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const touches = ({ x, y, width, height }: Box, point: { readonly x: number; readonly y: number }): boolean =>
  point.x >= x &&
  point.x <= x + width &&
  point.y >= y &&
  point.y <= y + height &&
  (point.x === x || point.x === x + width || point.y === y || point.y === y + height);
