import "weigh-up/define";

document.querySelector("weigh-up").addEventListener("weighup-verdict", ({ detail }) => {
  document.title = detail.text;
});
