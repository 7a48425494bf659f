"""Names of the same person in two spellings, and of two persons, that the matcher is held to."""

ACROSS_SCRIPTS = """
    حمد المشعان | Hamad Al-Mashaan
    حمد المشعان | Hamad Al Mashan
    حمد المشعان | Hamad Almashaan
    منصور العتيبي | Mansour Al-Otaibi
    منصور العتيبي | Mansour Al Otaibi
    منصور العتيبي | Mansour Ayyad Al-Otaibi
    منصور عياد العتيبي | Mansour Al-Otaibi
    خالد الجارالله | Khaled Al-Jarallah
    خالد الجارالله | Khalid Al-Jarallah
    خالد الجار الله | Khaled Al Jarallah
    خالد سليمان الجارالله | Khaled Suleiman Al-Jarallah
    سيف الحموري | Saif Al-Hammouri
    أنطونيو غوتيريش | Antonio Guterres
    عبد الفتاح السيسي | Abdel Fattah el-Sisi
    صباح الخالد الحمد الصباح | Sabah Al-Khalid Al-Hamad Al-Sabah
    فيصل بن فرحان | Faisal bin Farhan
"""
"""The sixteen persons on which other systems were measured."""

OTHER_SPELLINGS = """
    زيشان أمين | Zeshan Amin
    منصور العتيبي | Mansur al-Utaybi
    منصور العتيبي | Mansoor Oteibi
    محمد الشمري | Mohammed ash-Shammari
    محمد الشمري | Muhammad Ashshammari
    عبدالرحمن الراشد | Abd al-Rahman al-Rashed
    عبد الرحمن الراشد | Abdulrahman Al-Rashid
    عبد الله بن زايد | Abdullah bin Zayed
    صلاح الدين مزوار | Salaheddine Mezouar
    صلاح الدين مزوار | Salah al-Din Mezouar
    أبو بكر البغدادي | Abu Bakr al-Baghdadi
    تميم بن حمد آل ثاني | Tamim bin Hamad Al Thani
    أحمد أبو الغيط | Ahmed Aboul Gheit
    حسن نصر الله | Hassan Nasrallah
    حسن نصرالله | Hassan Nasrallah
    قاسم الأعرجي | Qasim al-Araji
    عمرو موسى | Amr Moussa
    رجب طيب أردوغان | Recep Tayyip Erdogan
    سيرغي لافروف | Sergey Lavrov
    إيمانويل ماكرون | Emmanuel Macron
    مارتن غريفيث | Martin Griffiths
"""

NAMESAKES = """
    حمد المشعان | Mansour Al-Otaibi
    حمد العتيبي | Mansour Al-Otaibi
    خالد المشعان | Hamad Al-Mashaan
    خالد الجراح | Khaled Al-Jarallah
    خالد الصباح | Khaled Al-Jarallah
    محمد المشعان | Hamad Al-Mashaan
    منصور الدوسري | Mansour Al-Otaibi
    أحمد المشعان | Hamad Al-Mashaan
    حمود المشعان | Hamad Al-Mashaan
    محمود العتيبي | Mohammed Al-Otaibi
    محمد العتيبي | Mahmoud Al-Otaibi
    سعد العتيبي | Saud Al-Otaibi
    عمر الحسن | Amr Al-Hassan
    سليم الجابر | Salem Al-Jaber
    خليل الجارالله | Khaled Al-Jarallah
    ناصر الصباغ | Nasser Al-Sabah
    جابر المبارك | Jaber Al-Mubaraki
    طارق الهاشمي | Tareq Al-Hashim
    علي المري | Ali Al-Omari
    عبدالله الصباح | Abdulrahman Al-Sabah
    نواف الأحمد | Nayef Al-Ahmad
    صباح الأحمد الجابر الصباح | Sabah Al-Khalid Al-Hamad Al-Sabah
    جون كيري | John Kirby
"""

SAME_SCRIPT = """
    خالد الجارالله | خالد الجار الله
    حمد المشعان | الوزير المفوض حمد المشعان
    Mansour Al-Utaibi | Mansour Al-Otaibi
    Mohamad Al Otaiby | Mohammed Al-Otaibi
    عبد الله اليحيا | عبدالله اليحيا
    Abdul Rahman Al-Rashed | Abdulrahman Al-Rashid
"""

ORGANISATIONS = """
    مجموعة المقاتلين الإرهابيين الأجانب | Foreign Terrorist Fighters Working Group
    المنتدى العالمي لمكافحة الإرهاب | Global Counter-Terrorism Forum
    التحالف الدولي ضد داعش | Global Coalition against Daesh
    مجموعة العمل المالي | Financial Action Task Force
    وزارة الخارجية الكويتية | Kuwait Ministry of Foreign Affairs
    مجموعة مكافحة تمويل داعش | Counter-ISIS Finance Group
    مجموعة العمل المعنية بشرق أفريقيا | Working Group on East Africa
    مجلس الأمن | UN Security Council
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """Return the pairs of a table, what a text says first where the two differ in kind."""
    rows = (line.strip().split(" | ") for line in table.splitlines() if line.strip())
    return [(left, right) for left, right in rows]
