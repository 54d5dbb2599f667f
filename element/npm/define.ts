// Defines the element as soon as it is imported.

import { define } from "./index.js";

export * from "./index.js";

define();
