/** The language of queries in a few lines. */
import { html } from "../../html.js";
import { say } from "../../words.js";

const LINES = [
  ["tracked", ["entity:hamad-al-mashaan", "entity:*", "type:official", "office:ID"]],
  ["topic", ["topic:terrorism"]],
  ["article", ["lang:ar", "source:kuna"]],
  ["words", ["kuwait", '"foreign minister"', 'near("وزير الخارجية", kuwait, 30)']],
  ["combined", ["AND", "OR", "NOT", "( )"]],
  ["limits", ["confidence:0.8", "mentions:2"]],
];

export const QueryHelp = () => html`
  <details>
    <summary>${say("query.help")}</summary>
    <div class="overflow-auto">
      <table>
        <thead><tr><th scope="col">${say("query.help.write")}</th><th scope="col">${say("query.help.for")}</th></tr></thead>
        <tbody>
          ${LINES.map(([name, examples]) => html`
            <tr>
              <td>${examples.map((one) => html`<code dir="ltr">${one}</code> `)}</td>
              <td>${say(`query.help.${name}`)}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>
    <p>${say("query.help.example")}</p>
    <pre dir="ltr"><code>entity:hamad-al-mashaan AND (topic:diplomacy OR near("وزير الخارجية", kuwait, 30)) AND NOT source:"KUNA"</code></pre>
  </details>
`;
