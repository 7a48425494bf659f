/** Words for the kinds of channels. `make generate` writes this from services/domain/delivery/arabic.py. */

export const en = {
  "channel.webhook": "webhook",
  "channel.email": "e-mail",
  "channel.apprise": "Apprise",
};

export const ar = {
  "channel.webhook": "خطاف ويب",
  "channel.email": "بريد إلكتروني",
  "channel.apprise": "Apprise",
};
