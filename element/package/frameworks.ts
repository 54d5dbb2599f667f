// What the types say to pages and to the templates of frameworks.

/** The types of the element in HTML, and in templates of React, Preact, Vue and Svelte. */
export const FRAMEWORKS = `declare global {
  interface HTMLElementTagNameMap {
    "weigh-up": WeighUp;
  }
  interface HTMLElementEventMap extends WeighUpEventMap {}
}

// For templates of frameworks, where they are installed; elsewhere there is nothing to add to.

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "weigh-up": import("react").DetailedHTMLProps<import("react").HTMLAttributes<WeighUp>, WeighUp> & { class?: string } & WeighUpProps & WeighUpHandlers;
    }
  }
}

// @ts-ignore
declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "weigh-up": Omit<import("preact").HTMLAttributes<WeighUp>, keyof WeighUpProps> & WeighUpProps & WeighUpHandlers;
    }
  }
}

// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    "weigh-up": new () => {
      // @ts-ignore
      $props: import("vue").HTMLAttributes & import("vue").ReservedProps & WeighUpProps;
      // @ts-ignore
      $emit: import("vue").EmitFn<{ [Name in keyof WeighUpEventMap]: (event: WeighUpEventMap[Name]) => void }>;
    };
  }
}

// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    // @ts-ignore
    "weigh-up": Omit<import("svelte/elements").HTMLAttributes<WeighUp>, keyof WeighUpProps> & WeighUpProps & WeighUpHandlers & {
      [Name in keyof WeighUpEventMap as \`on:\${Name}\`]?: ((event: WeighUpEventMap[Name]) => void) | null;
    };
  }
}
`;
