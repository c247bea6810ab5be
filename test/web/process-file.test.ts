/** The process as a BPMN 2.0 file: well-formed, every reference leads somewhere, everything has its place in the diagram. */
import { writeBpmn } from '../../client/web/process-picture/write-bpmn.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { STEPS } from '../../domain/terms.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Enough of XML for what the file has; stops at whatever is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, closing, name = '', attributes = '', alone, text] of xml
    .replace(/^<\?xml[^>]*\?>\n/, '')
    .matchAll(/<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/g)) {
    const within = open.at(-1);
    if (!within) throw new Error('something stands behind the end');
    if (text !== undefined) within.text += text;
    else if (closing) {
      if (within.name !== name) throw new Error(`</${name}> ends <${within.name}>`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      within.children.push(element);
      if (!alone) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> does not end`);
  return root.children[0] ?? root;
}

const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];
const idOf = ({ attributes }: Element): string => attributes.id ?? '';

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const file = parse(writeBpmn((text) => text[language], language));
  const everything = all(file);
  const named = (...names: string[]) => everything.filter(({ name }) => names.includes(name));
  const ids = everything.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
  const nodes = named('userTask', 'sendTask', 'startEvent', 'endEvent', 'parallelGateway', 'exclusiveGateway');
  const flows = named('sequenceFlow');

  test('ids are names of XML, and each stands once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  });

  test('every reference leads to something', () => {
    const references = everything.flatMap(({ name, attributes, text }) => [
      ...['sourceRef', 'targetRef', 'processRef', 'bpmnElement', 'categoryValueRef', 'default'].flatMap(
        (key) => attributes[key] ?? [],
      ),
      ...(['incoming', 'outgoing', 'flowNodeRef', 'resourceRef'].includes(name) ? [text] : []),
    ]);
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
    expect(references.length).toBeGreaterThan(400);
  });

  test('every step of the table is a task, with its name', () => {
    const names = named('userTask', 'sendTask').map(({ attributes }) => attributes.name ?? '');
    for (const step of STEPS) {
      const label = stepOf(step).label[language];
      expect([label, names.some((name) => name === label || name.startsWith(`${label} (`))]).toEqual([label, true]);
    }
  });

  test('flows go in where they come out, and what has several has a gateway', () => {
    for (const node of nodes) {
      const of = (name: string) => node.children.filter((child) => child.name === name).map(({ text }) => text);
      const [incoming, outgoing] = [of('incoming'), of('outgoing')];
      expect(incoming).toEqual(flows.filter(({ attributes }) => attributes.targetRef === idOf(node)).map(idOf));
      expect(outgoing).toEqual(flows.filter(({ attributes }) => attributes.sourceRef === idOf(node)).map(idOf));
      const isGateway = node.name.endsWith('Gateway');
      expect([idOf(node), incoming.length > 0 || node.name === 'startEvent']).toEqual([idOf(node), true]);
      expect([idOf(node), outgoing.length > 0 || node.name === 'endEvent']).toEqual([idOf(node), true]);
      // A task with two ways says which of them is taken unless a condition holds.
      if (!isGateway && outgoing.length > 1) expect(node.attributes.default).toBeDefined();
      if (!isGateway) expect(incoming.length).toBeLessThan(2);
    }
  });

  test('every node is in exactly one lane', () => {
    expect(
      named('flowNodeRef')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(nodes.map(idOf).sort());
  });

  test('everything that can be seen has its place in the diagram', () => {
    const drawn = named('bpmndi:BPMNShape', 'bpmndi:BPMNEdge').map(({ attributes }) => attributes.bpmnElement ?? '');
    const seen = [...nodes, ...flows, ...named('participant', 'lane', 'group')].map(idOf);
    expect([...drawn].sort()).toEqual(seen.sort());
    for (const { children } of named('bpmndi:BPMNEdge')) expect(children.length).toBeGreaterThan(1);
  });

  test('what stands where in a process follows the schema’s order', () => {
    const [process] = named('process');
    const order = process?.children.map(({ name }) => name) ?? [];
    expect(order[0]).toBe('laneSet');
    expect(order.findLastIndex((name) => name !== 'group')).toBeLessThan(order.indexOf('group'));
    for (const { children } of named('userTask', 'sendTask')) {
      const kinds = children.map(({ name }) =>
        ['documentation', 'incoming', 'outgoing', 'potentialOwner'].indexOf(name),
      );
      expect(kinds).toEqual([...kinds].sort((one, other) => one - other));
    }
  });
});

test('a name with signs of XML stays a name', () => {
  const file = parse(writeBpmn(({ de }) => `${de} <&">`, 'de'));
  expect(all(file).find(({ name }) => name === 'participant')?.attributes.name).toContain('&lt;&amp;&quot;&gt;');
});
