import { createRef } from "preact";
import type { Change, Verdict, WeighUp } from "weigh-up";

export function Page({ data, answers }: { data: object | null; answers: string | null }) {
  const element = createRef<WeighUp>();
  const change = ({ detail }: CustomEvent<Change>) => detail.answers.length;
  return (
    <>
      <weigh-up
        ref={element}
        key="one"
        class="wide"
        comparison="own"
        data={data}
        answers={answers}
        theme={null}
        mode={undefined}
        readOnly={true}
        headingLevel={2}
        url-sync="query"
        cta="Talk to us"
        cta-href="/contact"
        cta-nodejs={null}
        form="f"
        onweighup-change={change}
        onweighup-verdict={(event) => {
          const verdict: Verdict = event.detail;
          return verdict.band;
        }}
        onClick={(event) => event.currentTarget.verdict}
      >
        <p>It depends.</p>
      </weigh-up>
      {/* @ts-expect-error: a slip in a name. */}
      <weigh-up comparision="own" />
      {/* @ts-expect-error: there is no such theme. */}
      <weigh-up theme="drak" />
      {/* @ts-expect-error: there is no such level. */}
      <weigh-up headingLevel={7} />
      {/* @ts-expect-error: a text would be true, whatever it says. */}
      <weigh-up readonly="false" />
      {/* @ts-expect-error: a change is no verdict. */}
      <weigh-up onweighup-verdict={change} />
      {/* @ts-expect-error: an event has no such detail. */}
      <weigh-up onweighup-share={(event) => event.detail.address} />
    </>
  );
}
