// Where an element stands: the language that holds there, and the form that it belongs to.

/** The language that holds where an element stands, through the shadow roots around it. */
export function languageAt(element) {
  for (let one = element; one; one = one.getRootNode().host) {
    const named = one.closest("[lang]");
    if (named) return named.getAttribute("lang");
  }
  return "";
}

/** What a form submits under a name: the answers, and with an ending each the leader and the band. */
export function entries(name, fields) {
  const data = new FormData();
  const [answers, leader, band] = fields.split("\n");
  data.set(name, answers);
  data.set(`${name}.leader`, leader);
  data.set(`${name}.band`, band);
  return data;
}

/** Gives a shadow root in another document the style sheets that it had in its own. */
export function dressAgain(shadow, sheets) {
  const { CSSStyleSheet } = shadow.ownerDocument.defaultView;
  shadow.adoptedStyleSheets = sheets.map(({ cssRules }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(Array.from(cssRules, ({ cssText }) => cssText).join(""));
    return sheet;
  });
}
