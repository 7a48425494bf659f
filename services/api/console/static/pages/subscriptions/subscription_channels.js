/** Where alerts go, beside the console. */
import { useRef } from "preact/hooks";
import { html } from "../../html.js";
import { say, sayTerm } from "../../words.js";
import { Field } from "../../parts/field.js";
import { Group } from "./group.js";
import { CHANNELS } from "./subscription_draft.js";

const MOST = 20;
const FIELDS = {
  webhook: [["url", "url"], ["signing_secrets", "text"]],
  email: [["recipients", "text"]],
  apprise: [["url", "text"]],
};

/**
 * @param {object} props
 * @param {object[]} props.channels as the draft holds them
 * @param {(channels: object[]) => void} props.onChannels
 * @param {string} props.owner whose secrets may be named; none for the installation's
 */
export function Channels({ channels, onChannels, owner, problem }) {
  const first = useRef(null);
  const change = (at, changed) => onChannels(channels.map((one, place) => (place === at ? { ...one, ...changed } : one)));
  const takeOut = (at) => {
    onChannels(channels.filter((_, place) => place !== at));
    first.current.focus();
  };
  return html`
    <${Group} legend=${say("channels")} help=${say("channels.help")} name="channels" problem=${problem}>
      ${channels.map((one, at) => html`
        <article class="row" key=${`${at}-${one.kind}`}>
          <h3>${sayTerm("channel", one.kind)}</h3>
          <div class="grid">${FIELDS[one.kind].map(([name, type]) => html`
            <${ChannelField} kind=${one.kind} name=${name} type=${type} at=${at} owner=${owner} value=${one[name]} onValue=${(value) => change(at, { [name]: value })} problem=${problem} />`)}
          </div>
          <button type="button" class="secondary outline small" onClick=${() => takeOut(at)}>
            ${say("channels.take-out", { place: at + 1, channel: sayTerm("channel", one.kind) })}
          </button>
        </article>`)}
      <div class="actions">
        ${Object.keys(CHANNELS).map((kind, place) => html`
          <button ref=${place === 0 ? first : undefined} type="button" class="secondary small" disabled=${channels.length >= MOST} onClick=${() => onChannels([...channels, CHANNELS[kind]])}>
            ${say(`channels.add-${kind}`)}
          </button>`)}
      </div>
    <//>
  `;
}

const ChannelField = ({ kind, name, type, at, owner, value, onValue, problem }) => html`
  <${Field}
    label=${say(`channels.${kind}.${name}`)}
    help=${say(`channels.${kind}.${name}-help`, { secret: owner ? `${owner}/NAME` : "NAME" })}
    name=${`channels/${at}/${name}`}
    problem=${problem}
  >
    ${(attributes) => html`<input ...${attributes} type=${type} dir="ltr" required autocomplete="off" value=${value} onInput=${(event) => onValue(event.target.value)} />`}
  <//>
`;
