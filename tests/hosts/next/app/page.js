import Comparison from "./comparison";

export default function Page() {
  return (
    <main>
      <h1>What we build with</h1>
      <Comparison />
    </main>
  );
}
