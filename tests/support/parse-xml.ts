/** An element of a small XML document, enough for tests: no comments, no CDATA, no namespaces. */
export interface Element {
  readonly name: string;
  /** Its text and that of all in it. */
  readonly value: string;
  attribute(name: string): string | undefined;
  /** All elements of a name in it, at any depth. */
  all(name: string): readonly Element[];
  /** The first of them; throws if there is none. */
  first(name: string): Element;
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Reads a document. Throws if tags do not match, or if there is a sign that XML does not know. */
export function parse(xml: string): Element {
  if (Array.from(xml).some((sign) => sign < ' ' && !'\t\n\r'.includes(sign)))
    throw new Error('no XML');
  interface Open {
    name: string;
    attributes: string;
    text: string;
    children: Open[];
  }
  const root: Open = { name: '', attributes: '', text: '', children: [] };
  const stack = [root];
  for (const [, close, name, attributes, text] of xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .matchAll(/<(\/?)([a-z]+)([^>]*)>|([^<]+)/g)) {
    const top = stack.at(-1) as Open;
    if (text !== undefined) top.text += text;
    else if (close === '/') {
      if (top.name !== name) throw new Error(`${String(name)} closes ${top.name}`);
      stack.pop();
    } else {
      const child = {
        name: name as string,
        attributes: attributes as string,
        text: '',
        children: [],
      };
      top.children.push(child);
      stack.push(child);
    }
  }
  if (stack.length !== 1) throw new Error('not closed');
  const elementOf = (one: Open): Element => {
    const all = (name: string): readonly Element[] =>
      one.children.flatMap((child) => {
        const element = elementOf(child);
        return [...(child.name === name ? [element] : []), ...element.all(name)];
      });
    return {
      name: one.name,
      value: plain(one.text),
      attribute: (name) => new RegExp(`${name}="([^"]*)"`).exec(one.attributes)?.[1],
      all,
      first(name) {
        const [found] = all(name);
        if (!found) throw new Error(`no ${name}`);
        return found;
      },
    };
  };
  return elementOf(root);
}
