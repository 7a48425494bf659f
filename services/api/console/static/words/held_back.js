/** Words of what was held back. */

export const en = {
  "held-back": "Held back",
  "held-back.what": "Alerts of the last seven days that were not raised, and why. A second alert from one article is not among them: the first one is under “Alerts”.",
  "held-back.none": "Nothing was held back from you in the last seven days.",
  "held-back.none-such": "Nothing like this was held back in the last seven days.",
  "held-back.reason": "Reason",
  "held-back.any": "any",
  "held-back.article": "About the article as a whole",
  "held-back.silence": "The silence",
  "held-back.group": "Named instead:",
  "held-back.zone": "By the clock of {zone}.",
  "held-back.explain": "Why?",
};

export const ar = {
  "held-back": "المحجوب",
  "held-back.what": "تنبيهات الأيام السبعة الماضية التي لم تصدر وأسباب ذلك. ولا يرد هنا التنبيه المكرر من المقال نفسه: فالأول في صفحة «التنبيهات».",
  "held-back.none": "لم يُحجب عنك شيء في الأيام السبعة الماضية.",
  "held-back.none-such": "لم يُحجب شيء كهذا في الأيام السبعة الماضية.",
  "held-back.reason": "السبب",
  "held-back.any": "أي سبب",
  "held-back.article": "عن المقال كله",
  "held-back.silence": "الإسكات",
  "held-back.group": "ذُكرت بدلا منه:",
  "held-back.zone": "بتوقيت {zone}.",
  "held-back.explain": "لماذا؟",
};
