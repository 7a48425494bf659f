/** Markup as tagged templates: every value becomes text or an attribute, and never markup. */
import { h } from "preact";
import htm from "htm";

export const html = htm.bind(h);
