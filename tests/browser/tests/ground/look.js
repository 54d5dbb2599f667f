// The least contrast of the widget's texts on what is behind them, and how it stands. What is
// behind them is worked out by painting it, one colour over the other.

const { context } = window.canvas ??= (() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    return { context: canvas.getContext('2d', { willReadFrequently: true }) };
})();
// What a browser paints where a page paints nothing.
const probe = document.body.appendChild(document.createElement('i'));
probe.style.background = 'Canvas';
const empty = getComputedStyle(probe).backgroundColor;
probe.remove();
const paint = (colors) => {
    for (const color of [empty, ...colors]) {
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const around = (one) => {
    const all = [];
    for (; one; one = one.assignedSlot ?? one.parentElement ?? one.getRootNode().host) all.unshift(one);
    return all;
};
const luminance = (color) => {
    const [red, green, blue] = color.map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const grounds = (one) => around(one).map((each) => getComputedStyle(each).backgroundColor);
const contrast = (one) => {
    const ground = grounds(one);
    const { color } = getComputedStyle(one);
    const [low, high] = [paint(ground), paint([...ground, color])].map(luminance).sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
};
const selectors = ['.headline', '.headline span', '.detail', '.kicker', '.lede', '.hint', '.note', '.title',
    '.totals .name', '.totals .figure', '.because li', '.criterion > .name', '.attempt', '.chip', '.opener',
    '.turns', '.chart th', '.chart .number', '.pull span', '.ends span', '.fits', '.portions span', '.must', 'button.primary', '.step',
    '.elsewhere', '.chip[aria-pressed=true]', '.evidence', '.anchors', '.claim .speaker', '.side .name'];
const texts = selectors.flatMap((selector) => [...root.querySelectorAll(selector)])
    .filter((one) => one.checkVisibility() && !one.matches('[aria-disabled=true], .visually-hidden'));
const all = texts.map((one) => [contrast(one), one.className || one.localName]);
const least = all.reduce((one, other) => other[0] < one[0] ? other : one);
const widget = root.querySelector('.widget');
const { backgroundColor, paddingLeft } = getComputedStyle(widget);
const summary = root.querySelector('.summary');
const page = paint(grounds(element));
const patch = paint(grounds(summary)).some((part, at) => Math.abs(part - page[at]) > 2);
const on = backgroundColor === 'rgba(0, 0, 0, 0)' && !patch && paddingLeft === '0px';
const apart = paint(['#f0f', backgroundColor]).join() === paint([backgroundColor]).join() && paddingLeft === '16px';
const stands = on ? 'On' : apart ? 'Apart' : 'neither';
