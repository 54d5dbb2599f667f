// `resize.js`: for pages with weigh-up in frames. It gives each frame the height that its content
// needs, and hands on what the frame tells.
//
//
// It may come before the frames or after them, and more than once. It listens to frames with a page
// of its own site alone, in a sandbox too.
//
// On the <iframe> it fires, bubbling, the events that the element has: `weighup-ready` {version,
// height}, `weighup-change` {answers}, `weighup-verdict` (the verdict) and `weighup-error` {code}.
// A page that wants to change what a frame shows fires one there, once the frame is ready:
//
//
// with any of `answers`, `theme`, `lang`, `mode` and `cta` in its detail. `weighup-get` has the
// frame tell its answers and its verdict. In a shadow root such an event has to be composed.

const VERSION = 1;
const LEAST = 120;
const MOST = 20000;
const TOLD = ["ready", "change", "verdict", "error"];
const ASKED = ["set", "get"];

/** All frames below a node, first its own and then those in open shadow roots. */
function* framesIn(node: Document | ShadowRoot): Generator<HTMLIFrameElement, void> {
  yield* node.querySelectorAll("iframe");
  for (const { shadowRoot } of node.querySelectorAll("*")) if (shadowRoot) yield* framesIn(shadowRoot);
}

function originOf(address: string): string {
  try {
    return new URL(address, document.baseURI).origin;
  } catch {
    return "null";
  }
}

function fit(frame: HTMLIFrameElement, height: unknown): void {
  if (typeof height !== "number" || !Number.isFinite(height)) return;
  const box = getComputedStyle(frame);
  const edges = ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"] as const;
  const around = box.boxSizing === "border-box" ? edges : [];
  const inner = Math.min(Math.max(Math.ceil(height), LEAST), MOST);
  // The strictest policy allows what a script sets here.
  const { style } = frame;
  style.height = `${around.reduce((sum, edge) => sum + parseFloat(box[edge]), inner)}px`;
}

/** Listens for the frames of some origins, of which there may come more. */
function listen(): (origin: string) => void {
  const origins = new Set<string>();
  const isOurs = (frame: HTMLIFrameElement) => frame.src !== "" && origins.has(originOf(frame.src));
  const say = (frame: HTMLIFrameElement, type: string, detail?: object) =>
    frame.contentWindow?.postMessage({ weighup: { ...detail, v: VERSION, type } }, "*");

  window.addEventListener("message", ({ source, origin, data }) => {
    const message = data?.weighup;
    if (message?.v !== VERSION || !(origins.has(origin) || origin === "null")) return;
    for (const frame of framesIn(document)) {
      if (frame.contentWindow !== source) continue;
      // A page in a sandbox has no origin of its own: there its address stands for it.
      if (origin === "null" && !isOurs(frame)) return;
      const { v, type, ...detail } = message;
      fit(frame, detail.height);
      const event = { detail, bubbles: true, composed: true };
      if (TOLD.includes(type)) frame.dispatchEvent(new CustomEvent(`weighup-${type}`, event));
      return;
    }
  });
  for (const type of ASKED) {
    const hear = (event: Event) => {
      const [frame] = event.composedPath() as [HTMLIFrameElement];
      if (frame.localName !== "iframe" || !isOurs(frame)) return;
      const { detail } = event as CustomEvent<{ theme?: string } | null>;
      const { theme } = detail ?? {};
      const { style } = frame;
      // Where a frame and its page are of two schemes, a browser paints a ground of its own first.
      if (theme) style.colorScheme = theme === "auto" ? "light dark" : theme;
      say(frame, type, detail ?? {});
    };
    document.addEventListener(`weighup-${type}`, hear, true);
  }
  return (origin) => {
    if (origins.has(origin)) return;
    origins.add(origin);
    // Whoever was ready before this script came says so again.
    for (const frame of framesIn(document)) if (originOf(frame.src) === origin) say(frame, "hello");
  };
}

const KEY = Symbol.for("weighup-resize");
const page = window as { [KEY]?: ReturnType<typeof listen> };
const add = (page[KEY] ??= listen());
add(originOf((document.currentScript as HTMLScriptElement | null)?.src ?? ""));
