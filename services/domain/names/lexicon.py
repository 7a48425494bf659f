"""Common given names and the words that stand before a name without belonging to it.

Hand-kept. A group of given names is one name in the spellings that newspapers use, Arabic ones
first. Arabic names that are as often an ordinary word before a surname (صباح morning, نور light,
أمل hope) are left out: they are used to rule people out, so a wrong entry loses a true mention.
"""

from collections.abc import Mapping

from services.domain.text.normalise import normalise

_GIVEN_NAMES = """
    محمد Mohammed Mohammad Muhammad Mohamed Mohamad
    محمود Mahmoud Mahmood
    أحمد Ahmed Ahmad
    حمد Hamad
    حامد Hamed
    حميد Hameed Hamid
    حمود Hamoud Humoud
    علي Ali
    عمر Omar Umar
    عمرو Amr
    عثمان Othman Osman Uthman
    خالد Khaled Khalid
    منصور Mansour Mansoor Mansur
    ناصر Nasser Naser Nasir
    سعد Saad
    سعود Saud Saoud
    سعيد Saeed Said Saied
    سالم Salem Salim
    سليمان Suleiman Sulaiman Soliman
    سلمان Salman
    سلطان Sultan
    فيصل Faisal Faysal
    فهد Fahad Fahd
    فواز Fawaz
    فارس Fares Faris
    نواف Nawaf
    نايف Nayef Naif
    بندر Bandar
    تركي Turki
    مشعل Mishal Meshal
    مشاري Meshari Mishari
    مبارك Mubarak
    مساعد Musaed
    يوسف Yousef Youssef Yusuf Yousuf
    يعقوب Yaqoub Yacoub
    إبراهيم Ibrahim Ebrahim
    إسماعيل Ismail Esmail
    إسحاق Ishaq
    عيسى Issa Isa Eisa
    موسى Mousa Musa Moussa
    داود Dawood Daoud Dawoud
    حسن Hassan Hasan
    حسين Hussein Hussain Husain
    جاسم Jassim Jasem Jasim
    قاسم Qassim Qasim Kassem
    كاظم Kadhim Kazem
    عبدالله Abdullah Abdallah
    عبدالرحمن Abdulrahman Abdelrahman
    عبدالعزيز Abdulaziz Abdelaziz
    عبدالكريم Abdulkarim Abdelkarim
    عبداللطيف Abdullatif Abdellatif
    راشد Rashed Rashid
    رشيد Rasheed
    طارق Tareq Tariq Tarek
    طلال Talal
    زياد Ziad Ziyad
    زيد Zaid Zayed Zeid
    زايد Zayed
    زيشان Zeshan Zeeshan
    أمين Amin Ameen
    أيمن Ayman Aiman
    أسامة Osama Usama
    أنس Anas
    أنور Anwar
    بشار Bashar
    بلال Bilal
    جابر Jaber Jabir
    جمال Jamal Gamal
    هشام Hisham Hesham
    هيثم Haitham
    وليد Waleed Walid
    ياسر Yasser Yasir
    ياسين Yassin Yaseen
    مصطفى Mustafa Mostafa Moustafa
    مروان Marwan
    معاذ Muath Moaz
    مهند Mohannad
    نبيل Nabil Nabeel
    هاني Hani
    غانم Ghanem Ghanim
    غازي Ghazi
    شريف Sherif Sharif
    شيخة Sheikha
    فاطمة Fatima Fatma
    عائشة Aisha Aysha
    مريم Mariam Maryam
    خديجة Khadija
    زينب Zainab Zeinab
    سارة Sarah Sara
    ليلى Layla Laila
    نورة Noura Nora
    جون John
    جيمس James
    ديفيد David
    مايكل Michael
    روبرت Robert
    بيتر Peter
    جورج George
    وليام William
"""

_KINSHIP = "bin ibn ben bint abu abou umm بن ابن بنت أبو أبي"
"""Before a full name: the name is that of a parent or of a child."""

_NEUTRAL = """
    mr mrs ms miss dr doctor prof professor sir sheikh shaikh shaykh sheikha sayyid sayed haj hajj
    prince princess king queen emir amir sultan his her highness excellency majesty royal
    minister ministers premier president vice deputy assistant undersecretary secretary general
    ambassador consul envoy representative delegate attache chairman chairwoman chair chairperson
    director head chief executive officer official spokesman spokeswoman spokesperson governor
    mayor senator congressman congresswoman speaker member leader commander colonel major captain
    lieutenant brigadier marshal admiral judge justice engineer imam cleric analyst expert adviser
    advisor foreign prime state former acting the
    a an and but or so yet as at by for from in into of on to with when while where since after
    before because although though if then than that this these those it its he she they we i you
    later earlier also meanwhile however moreover yesterday today tomorrow
    said says told adding added
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
"""
"""Capitalised words that may stand beside a family name without being part of a name."""


def _groups() -> Mapping[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_GIVEN_NAMES.split("\n")):
        for spelling in line.split():
            groups.setdefault(normalise(spelling), set()).add(number)
    return {spelling: frozenset(numbers) for spelling, numbers in groups.items()}


GIVEN_NAME_GROUPS = _groups()
"""The groups of given names that a normalised spelling belongs to; some belong to two."""

KINSHIP_WORDS = frozenset(map(normalise, _KINSHIP.split()))
NEUTRAL_WORDS = frozenset(_NEUTRAL.split())
