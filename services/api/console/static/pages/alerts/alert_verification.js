/** Has an alert recomputed from its article. */
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { say } from "../../words.js";
import { useAction } from "../../parts/asking.js";
import { ProblemNote } from "../../parts/problem.js";
import { Said } from "../../parts/text.js";

/** @param {{alert: any}} props */
export function AlertVerification({ alert }) {
  const checking = useAction(() =>
    ask(`alerts/${alert.id}/verify`, { method: "POST", body: {} }).then(({ value }) => value),
  );
  return html`
    <section>
      <button type="button" class="secondary outline" disabled=${checking.busy} aria-busy=${checking.busy} onClick=${() => checking.run()}>
        ${say("alert.verify")}
      </button>
      <small> ${say("alert.verify-help")}</small>
      <${ProblemNote} problem=${checking.problem} />
      <div role="status">
        ${checking.done?.verified && html`<p class="good">${say("alert.verified")}</p>`}
        ${checking.done && !checking.done.verified && html`<${Differences} differences=${checking.done.differences} />`}
      </div>
    </section>
  `;
}

const Differences = ({ differences }) => html`
  <p>${say("alert.differs")}</p>
  <table>
    <thead><tr><th>${say("alert.field")}</th><th>${say("alert.claimed")}</th><th>${say("alert.found")}</th></tr></thead>
    <tbody>
      ${differences.map((one) => html`
        <tr>
          <td><code>${one.field}</code></td>
          <td><${Said} text=${JSON.stringify(one.claimed)} /></td>
          <td><${Said} text=${JSON.stringify(one.found)} /></td>
        </tr>`)}
    </tbody>
  </table>
`;
