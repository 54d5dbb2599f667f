import "weigh-up/define";
