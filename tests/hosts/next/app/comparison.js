"use client";

import { useEffect, useRef } from "react";
import "weigh-up/define";

export default function Comparison() {
  const element = useRef(null);
  useEffect(() => {
    const { current } = element;
    const hear = ({ detail }) => {
      document.title = `Store, with ${detail.answers}`;
    };
    current.addEventListener("weighup-change", hear);
    return () => current.removeEventListener("weighup-change", hear);
  }, []);
  return (
    <weigh-up ref={element} comparison="node-vs-python" answers="speed=9">
      It depends.
    </weigh-up>
  );
}
