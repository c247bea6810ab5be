// What the tests ask a page about itself. It runs in the browser, in every page that a test opens, beside axe.
globalThis.page = {
  /** A window that was told to be so wide says so before the page in it is. */
  async hasWidth(width) {
    while (innerWidth !== width) await new Promise((drawn) => requestAnimationFrame(drawn));
  },

  /** Elements that reach beyond the window's edge, so that one must scroll sideways to read the page. */
  sideways() {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => reach(element) > clientWidth + 1);
    // Only where it begins: what is around the wide one is as wide.
    return [`the page is ${scrollWidth} wide in a window of ${clientWidth}`].concat(
      wide
        .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
        .map((element) => `${element.outerHTML.slice(0, 120)} ends at ${reach(element)}`),
    );
  },

  /** Text that does not fit where it is once readers widen the spaces between letters, words and lines (WCAG 1.4.12). */
  spaced() {
    const sheets = document.adoptedStyleSheets;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(WIDE_SPACES);
    document.adoptedStyleSheets = [...sheets, sheet];
    const cut = [...document.body.querySelectorAll('*')].filter((element) => isShown(element) && isCut(element));
    const found = [...page.sideways(), ...cut.map((element) => `${element.outerHTML.slice(0, 120)} is cut off`)];
    document.adoptedStyleSheets = sheets;
    return found;
  },

  /** The levels of the headings, in their order. */
  headings: () =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isShown).map(({ tagName }) => Number(tagName[1])),

  /** How often the page has each of the landmarks that every page has once. */
  landmarks: () =>
    Object.fromEntries(
      ['body > header', 'main', 'body > footer'].map((one) => [one, document.querySelectorAll(one).length]),
    ),

  /** Opens everything that can be opened, and shows the fields of every choice at once. */
  unfold() {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.variant { display: grid !important; }');
    document.adoptedStyleSheets = [sheet];
  },

  /** What cannot be seen though it has the focus: wholly under something else or out of sight (WCAG 2.4.11), or without a mark (2.4.7). */
  lost() {
    const found = [...document.querySelectorAll(FOCUSABLE)].filter(isShown).flatMap((element) => {
      element.focus({ focusVisible: true });
      if (document.activeElement !== element) return [];
      const wrong = [isCovered(element) && 'is covered', !isMarked(element) && 'is not marked'].filter(Boolean);
      return wrong.map((what) => `${element.outerHTML.slice(0, 120)} ${what} at ${innerWidth}`);
    });
    document.activeElement?.blur();
    scrollTo(0, 0);
    return found;
  },

  /** How each of them looks in this respect; `part`: '::before'. */
  looks: (selector, property, part) =>
    [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one, part).getPropertyValue(property)),

  /** Words, in pictures too, that have the colour of what is behind them. */
  unseen() {
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        if (!isShown(element) || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
          return false;
        const { color, fill } = getComputedStyle(element);
        return (element.closest('svg') ? fill : color) === behind(element, canvas);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  },

  /** What moves longer than a blink. */
  moving: () =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        const seconds = `${transitionDuration},${animationDuration}`.split(',').map(Number.parseFloat);
        return Math.max(...seconds) > 0.1 || scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 120)),

  /** The element that has the focus: what it is, where it is, whether one sees that it has it. */
  async focused() {
    // The browser scrolls before it draws, not before it answers.
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const [x, y] = [scrollX, scrollY];
    return {
      name: nameOf(element),
      html: element.outerHTML.slice(0, 120),
      place: { top: top + y, bottom: bottom + y, left: left + x, right: right + x },
      order: [...document.querySelectorAll('*')].indexOf(element),
      isInSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      isMarked: isMarked(element),
    };
  },
};

/** How far to the right its text or its box goes. */
function reach(element) {
  const text = document.createRange();
  text.selectNodeContents(element);
  return Math.max(element.getBoundingClientRect().right, text.getBoundingClientRect().right);
}

const WIDE_SPACES = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }`;

/** By a box that hides what does not fit; fields can be scrolled, and what is for the ear alone is a pixel wide. */
function isCut(element) {
  const { overflowX, overflowY } = getComputedStyle(element);
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (clientWidth <= 1 || element.matches('input, select, textarea')) return false;
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
  return (hides(overflowX) && scrollWidth > clientWidth + 1) || (hides(overflowY) && scrollHeight > clientHeight + 1);
}

/** The colour that a text is on. */
function behind(element, canvas) {
  const box = element.closest('svg') && element.parentElement.querySelector(':scope > rect');
  if (box) return getComputedStyle(box).fill;
  for (let one = element; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one);
    if (!backgroundColor.endsWith(', 0)')) return backgroundColor;
  }
  return canvas;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Nowhere where it is drawn is it what one sees; a box is drawn by its label where it has none of its own. */
function isCovered(element) {
  const own = [element, ...(element.labels ?? [])];
  const parts = [0.1, 0.5, 0.9];
  return ![...element.getClientRects()].some(({ left, top, width, height }) =>
    parts.some((x) =>
      parts.some((y) => {
        const seen = document.elementFromPoint(left + x * width, top + y * height);
        return seen !== null && own.some((one) => one.contains(seen));
      }),
    ),
  );
}

const isShown = (element) => element.checkVisibility();

const nameOf = (element) =>
  (element.labels?.[0] ?? element).textContent.replaceAll(/\s+/g, ' ').trim() || element.getAttribute('name') || '';

/** By an outline or a shadow that it has only with the focus, on itself or on what is drawn for it. */
function isMarked(element) {
  const looks = (one) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
    const isDrawn = outlineStyle !== 'none' && !/^transparent$|, 0\)$|\/ 0\)$/.test(outlineColor);
    return JSON.stringify([isDrawn ? outlineWidth : '', boxShadow, borderColor, backgroundColor]);
  };
  const drawn = [element, element.parentElement].filter(Boolean);
  const before = drawn.map(looks);
  element.blur();
  const after = drawn.map(looks);
  element.focus({ focusVisible: true, preventScroll: true });
  return before.some((look, index) => look !== after[index]);
}
