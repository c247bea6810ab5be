/**
 * The process as BPMN 2.0 with diagram interchange, for modelling tools: a pool with a lane for each column, a group for each
 * phase, the roles as resources of their tasks. The layout is the picture's own.
 */

import { officeLabel } from '../../../domain/guideline/office-words.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { ROLES, type Text } from '../../../domain/terms.ts';
import { CONDITIONS, PROCESS } from '../texts/process.ts';
import { type Box, drawPicture, type Line, type Picture, type Shape } from './draw-picture.ts';
import type { Connection, Element } from './expand-flow.ts';
import { HEADER, STRIP } from './sizes.ts';
import { tag, xmlId } from './xml.ts';

type Words = (text: Text) => string;

const NAMESPACES = {
  xmlns: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

export function writeBpmn(t: Words, language: string): string {
  const picture = drawPicture(t);
  const roles = ROLES.filter((role) =>
    picture.lanes.some(({ nodes }) => nodes.some((node) => node.roles.includes(role))),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'definitions',
    {
      ...NAMESPACES,
      ...{ id: 'handschlag', name: t(PROCESS.title), 'xml:lang': language },
      ...{ targetNamespace: 'https://handschlag.example/bpmn', exporter: 'Handschlag' },
    },
    [
      ...roles.map((role) => tag('resource', { id: xmlId('role', role), name: t(officeLabel(role)) })),
      ...picture.bands.map(({ title }, index) =>
        tag('category', { id: `phase-${index}`, name: title }, [
          tag('categoryValue', { id: `phase-value-${index}`, value: title }),
        ]),
      ),
      tag('collaboration', { id: 'cooperation' }, [
        tag('participant', { id: 'pool', name: t(PROCESS.pool), processRef: 'process' }),
      ]),
      processOf(picture, t),
      diagramOf(picture),
    ],
  )}\n`;
}

const processOf = ({ elements, connections, lanes, bands }: Picture, t: Words): string => {
  const laneOf = new Map(lanes.flatMap(({ id, nodes }) => nodes.map((node) => [node.id, id])));
  const isIn = (element: Element, lane: string) =>
    laneOf.get(element.kind === 'task' ? element.id : element.at) === lane;
  return tag('process', { id: 'process', name: t(PROCESS.title), isExecutable: 'false' }, [
    tag(
      'laneSet',
      { id: 'lanes' },
      lanes.map(({ id, title }) =>
        tag(
          'lane',
          { id: xmlId('lane', id), name: title },
          elements.filter((element) => isIn(element, id)).map((element) => tag('flowNodeRef', {}, idOf(element.id))),
        ),
      ),
    ),
    ...elements.map((element) => elementOf(element, connections, t)),
    ...connections.map((connection) => flowOf(connection, t)),
    ...bands.map((_, index) => tag('group', { id: `group-${index}`, categoryValueRef: `phase-value-${index}` })),
  ]);
};

function elementOf(element: Element, connections: readonly Connection[], t: Words): string {
  const out = connections.filter(({ from }) => from === element.id);
  const ends = [
    ...connections.filter(({ to }) => to === element.id).map(({ id }) => tag('incoming', {}, id)),
    ...out.map(({ id }) => tag('outgoing', {}, id)),
  ];
  const id = idOf(element.id);
  switch (element.kind) {
    case 'start':
      return tag('startEvent', { id, name: t(PROCESS.start) }, ends);
    case 'end':
      return tag('endEvent', { id, name: t(PROCESS.end) }, ends);
    case 'split':
      return tag('parallelGateway', { id, gatewayDirection: 'Diverging' }, ends);
    case 'join':
      return tag(
        element.exclusive ? 'exclusiveGateway' : 'parallelGateway',
        { id, gatewayDirection: 'Converging' },
        ends,
      );
    case 'task':
      return taskOf(element.node, id, ends, out, t);
  }
}

type Task = Extract<Element, { kind: 'task' }>['node'];

/** Where something is missing the case goes back, else on: the other way is the task's default. */
function taskOf(
  { step, roles }: Task,
  id: string,
  ends: readonly string[],
  out: readonly Connection[],
  t: Words,
): string {
  const { label, short, informs, rules } = stepOf(step);
  const condition = CONDITIONS[step];
  const name = condition ? `${t(label)} (${t(condition)})` : t(label);
  const onward = out.some(({ returns }) => returns) ? out.find(({ returns }) => !returns) : undefined;
  return tag(informs ? 'sendTask' : 'userTask', { id, name, ...(onward ? { default: onward.id } : {}) }, [
    tag('documentation', {}, `${t(short)}. ${rules.join(', ')}`),
    ...ends,
    ...roles.map((role) => tag('potentialOwner', {}, [tag('resourceRef', {}, xmlId('role', role))])),
  ]);
}

const flowOf = ({ id, from, to, returns }: Connection, t: Words): string =>
  tag(
    'sequenceFlow',
    { id, sourceRef: idOf(from), targetRef: idOf(to), ...(returns ? { name: t(PROCESS.incomplete) } : {}) },
    returns ? [tag('conditionExpression', { 'xsi:type': 'tFormalExpression' }, t(PROCESS.incomplete))] : [],
  );

const diagramOf = ({ shapes, lines, lanes, bands, width, height }: Picture): string =>
  tag('bpmndi:BPMNDiagram', { id: 'diagram' }, [
    tag('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: 'cooperation' }, [
      shape('pool', { x: STRIP, y: 0, width: width - STRIP, height: height + HEADER }, UPRIGHT),
      ...lanes.map((lane) =>
        shape(xmlId('lane', lane.id), { ...lane, y: POOL_TITLE, height: height + HEADER - POOL_TITLE }, UPRIGHT),
      ),
      ...shapes.map(placed),
      ...bands.map((band, index) => shape(`group-${index}`, lower(band))),
      ...lines.map(edge),
    ]),
  ]);

/** As high as modelling tools draw it. */
const POOL_TITLE = 30;

/** Lanes side by side, read from top to bottom. */
const UPRIGHT = { isHorizontal: 'false' } as const;

/** The pool's own title stands above the columns'. */
const lower = <P extends { readonly y: number }>(one: P): P => ({ ...one, y: one.y + HEADER });

const shape = (
  of: string,
  box: Box,
  more: Readonly<Record<string, string>> = {},
  label: readonly string[] = [],
): string => tag('bpmndi:BPMNShape', { id: `${of}-shape`, bpmnElement: of, ...more }, [bounds(box), ...label]);

const bounds = ({ x, y, width, height }: Box): string =>
  tag('dc:Bounds', { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` });

/** Events are named beside them, where no line runs. */
function placed(one: Shape): string {
  const { kind, id } = one.element;
  const box = lower(one);
  if (kind !== 'start' && kind !== 'end')
    return shape(idOf(id), box, kind === 'join' && one.element.exclusive ? { isMarkerVisible: 'true' } : {});
  const label = bounds({ x: box.x + box.width + 6, y: box.y + 3, width: 40, height: 14 });
  return shape(idOf(id), box, {}, [tag('bpmndi:BPMNLabel', {}, [label])]);
}

const edge = ({ connection: { id }, points }: Line): string =>
  tag(
    'bpmndi:BPMNEdge',
    { id: `${id}-edge`, bpmnElement: id },
    points.map(lower).map(({ x, y }) => tag('di:waypoint', { x: `${x}`, y: `${y}` })),
  );

const idOf = (id: string): string => xmlId('step', id);
