"""What is told of delivery, in Arabic: by the codes of `reasons.py`, with its values.

The console has these from here: `make generate` writes its files.
"""

from collections.abc import Mapping

from schemas.record import Language

SENTENCES: Mapping[str, str] = {
    "delivery-unsaid": "لم يُذكر سبب",
    "delivery-no-answer": "لم يرد الخادم في الوقت المحدد",
    "delivery-answered": "رد الخادم بالرمز {status}",
    "delivery-no-connection": "تعذر الاتصال بالخادم: {error}",
    "delivery-internal-error": "خطأ داخلي في راصد: {place}",
    "delivery-no-notifier": (
        "لم تلتقطها خدمة التسليم (notifier): يبيّن الأمر rasid doctor هل هي قيد التشغيل"
    ),
    "delivery-mail-host-unset": "لم يُضبط RASID_MAIL_HOST، فلا يمكن إرسال البريد الإلكتروني",
    "delivery-mail-server": "خادم البريد: {error}",
    "delivery-recipients-refused": "رفض خادم البريد {recipients}",
    "delivery-service-refused": "لم تقبلها الخدمة",
    "delivery-host-not-public": "عنوان {host} هو {address}، وليس عنوانا عاما",
    "delivery-host-no-address": "لا عنوان للمضيف {host} ({error})",
    "delivery-secret-host-not-public": (
        "المضيف الوارد في السر {secret} لخدمة {service} ليس عنوانه عاما"
    ),
    "delivery-secret-host-no-address": (
        "لا عنوان للمضيف الوارد في السر {secret} لخدمة {service} ({error})"
    ),
    "delivery-secret-host-no-name": "لا عنوان للمضيف الوارد في السر {secret} لخدمة {service}",
    "delivery-secret-no-url": "ليس في السر {secret} عنوان يعرفه Apprise",
    "delivery-secret-several-keys": (
        "في السر {secret} عدة مفاتيح: ضع كل مفتاح في ملف، واذكر الملفات في signing_secrets "
        "بدءا بالأحدث"
    ),
    "delivery-secret-no-key": (
        "ليس السر {secret} سر توقيع: اكتب whsec_\u200e وبعده المفتاح بترميز base64"
    ),
    "delivery-secret-of-others": "ليس السر {secret} مخصصا لاشتراكات {owner}",
    "delivery-secret-of-an-owner": "ليس السر {secret} مخصصا لاشتراك لا مالك له",
    "delivery-secrets-unset": "لم يُضبط RASID_NOTIFIER_SECRETS_FOLDER، والقناة تحتاج إليه",
    "delivery-secret-unreadable": "لا ملف مقروءا باسم {secret} في RASID_NOTIFIER_SECRETS_FOLDER",
    "delivery-secret-no-file": "ليس {secret} في RASID_NOTIFIER_SECRETS_FOLDER ملفا",
    "delivery-secret-too-large": (
        "حجم {secret} في RASID_NOTIFIER_SECRETS_FOLDER أكبر من {limit:,} بايت"
    ),
    "allow-network": "يمكن السماح بشبكته في RASID_NOTIFIER_ALLOWED_NETWORKS",
    "own-authority": "يمكن أن يحدد RASID_NOTIFIER_CA_FILE جهة إصدار شهادات خاصة بك",
    "subscription-unreadable": "تعذرت قراءة الاشتراك: {error}",
    "subscription-removed": "حُذف الاشتراك",
    "alerts-not-kept": "لم تعد التنبيهات محفوظة",
    "endpoint-disabled": "الوجهة معطلة",
    "nothing-more-sent": "توقف الإرسال إلى إحدى قنوات الاشتراك ({channel})",
    "not-to-everybody": "لا تصل الرسائل إلى كل المستلمين في إحدى قنوات الاشتراك ({channel})",
}

CHANNELS: Mapping[Language, Mapping[str, str]] = {
    "en": {"webhook": "webhook", "email": "e-mail", "apprise": "Apprise"},
    "ar": {"webhook": "خطاف ويب", "email": "بريد إلكتروني", "apprise": "Apprise"},
}
"""What readers call the kinds of channels."""
