/** Elements of XML as text: escaped, each on a line of its own, children two spaces further in. */

export function tag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly string[] = [],
): string {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (typeof content === 'string') return `<${open}>${escaped(content)}</${name}>`;
  if (content.length === 0) return `<${open}/>`;
  return [`<${open}>`, ...content.map((child) => child.replaceAll(/^/gm, '  ')), `</${name}>`].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** An NCName: no slash, no colon. */
export const xmlId = (kind: string, id: string): string => `${kind}-${id.replaceAll(/[/:]/g, '.')}`;
