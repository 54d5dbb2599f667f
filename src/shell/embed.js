// `weigh-up.js`: defines the element, which loads the rest when a reader comes near.

import { WeighUp } from "./element.js";

const defined = customElements.get("weigh-up");
if (!defined) customElements.define("weigh-up", WeighUp);
else if (defined.version !== WeighUp.version)
  console.warn(`weigh-up: ${defined.version} is on this page already, so ${WeighUp.version} is not used.`);
