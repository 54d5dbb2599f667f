import "weigh-up/define";

document.querySelector("weigh-up").addEventListener("weighup-change", ({ detail }) => {
  document.title = `Careers, with ${detail.answers}`;
});
