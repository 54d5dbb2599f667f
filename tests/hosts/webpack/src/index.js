import "weigh-up/define";

const element = document.createElement("weigh-up");
element.answers = "speed=9";
element.innerHTML = "<p>It depends.</p>";
document.querySelector("main").append(element);
