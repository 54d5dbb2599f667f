// `weigh-up.js`: defines the element, which loads the rest when a reader comes near.

import { define } from "./defining.js";

export { WeighUp } from "./element.js";
export { define };

define();
