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
    سليم الحص | Salim al-Hoss
    إلياس المر | Elias Murr
    أنوار الحق كاكر | Anwaar-ul-Haq Kakar
    محمد بخاري | Muhammadu Buhari
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
    شي جين بينغ | Xi Jinping
    أحمد داود أوغلو | Ahmet Davutoglu
    محمود أحمدي نجاد | Mahmoud Ahmadinejad
    عبد القادر بن صالح | Abdelkader Bensalah
    أحمد أبوالغيط | Ahmed Aboul Gheit
    عبدالله بوحبيب | Abdallah Bou Habib
    حسين أمير عبد اللهيان | Hossein Amirabdollahian
    كاظم غريب آبادي | Kazem Gharibabadi
    بن علي يلدريم | Binali Yildirim
    إمام علي رحمن | Emomali Rahmon
    محمد آل جابر | Mohammed Al Jaber
    فيصل بن فرحان آل سعود | Faisal bin Farhan Al Saud
    طلال الخالد الأحمد الصباح | Talal Khaled Al-Ahmad Al-Sabah
    محمد ولد الغزواني | Mohamed Ould Ghazouani
    هبة الله آخوند زاده | Hibatullah Akhundzada
    أمير خان متقي | Amir Khan Muttaqi
    يوسف بن علوي بن عبد الله | Yusuf bin Alawi
    تميم بن حمد آل ثاني | Tamim bin Hamad
    راشد الغنوشي | Rached Ghannouchi
    فؤاد أوقطاي | Fuat Oktay
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
    جاسم البدوي | Jasem Albudaiwi
    علي الخميني | Ali Khamenei
    هادي العمري | Hadi al-Ameri
    عبدالله بن زيد | Abdullah bin Zayed
    كريم الهاشمي | Reem Al Hashimy
    نبيل عمارة | Nabil Ammar
    غسان سلام | Ghassan Salame
    نواف سلامة | Nawaf Salam
    عبد الله يحيى | Abdullah Al-Yahya
    عبدالله العتيبي | Abdul Rahman Al-Otaibi
    عبدالله العتيبي | Abdul Karim Al-Otaibi
    سلطان الجبير | Sultan Al Jaber
    أمير الكويت الشيخ أحمد الجابر | Sultan Ahmed Al Jaber
"""

SAME_SCRIPT = """
    خالد الجارالله | خالد الجار الله
    حمد المشعان | الوزير المفوض حمد المشعان
    Mansour Al-Utaibi | Mansour Al-Otaibi
    Mohamad Al Otaiby | Mohammed Al-Otaibi
    عبد الله اليحيا | عبدالله اليحيا
    Abdul Rahman Al-Rashed | Abdulrahman Al-Rashid
    Robert Malley | Rob Malley
    Mike Pompeo | Michael Pompeo
    Xi Jin-ping | Xi Jinping
    Hussein Amirabdollahian | Hossein Amir-Abdollahian
    Abdullah A. Al-Yahya | Abdullah Al-Yahya
    Muammar Gaddafi | Moammar Qaddafi
    Tamim bin Hamad Al Thani | Tamim bin Hamad
    Yusuf bin Alawi bin Abdullah | Yousef bin Alawi
    معين عبد الملك | Maeen Abdulmalik Saeed
    أحمد الناصر | Ahmad Nasser Al-Mohammad Al-Sabah
    Josep Borrell | Josep Borrell Fontelles
    موسى فكي | Moussa Faki Mahamat
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


FOREIGN_SPELLINGS = """
    يلماز تونتش | Yilmaz Tunc
    محاضير محمد | Mahathir Mohamad
    مولود جاويش أوغلو | Mevlüt Çavuşoğlu
    مولود تشاووش أوغلو | Mevlut Cavusoglu
    كمال كليتشدار أوغلو | Kemal Kılıçdaroğlu
    أحمد داود أوغلو | Ahmet Davutoğlu
    بان كي مون | Ban Ki-moon
    كيم جونغ أون | Kim Jong-un
    غير بيدرسن | Geir Pedersen
    نيد برايس | Ned Price
    توم باراك | Thomas Barrack
    محمد شيمشك | Mehmet Şimşek
    جان نويل بارو | Jean-Noël Barrot
    جان إيف لودريان | Jean-Yves Le Drian
    يوهان فاديفول | Johann Wadephul
    أبي أحمد | Abiy Ahmed
    إسحاق هرتسوغ | Isaac Herzog
    جان بيير لاكروا | Jean-Pierre Lacroix
    يون سوك يول | Yoon Suk-yeol
    لويس إيناسيو لولا دا سيلفا | Luiz Inácio Lula da Silva
"""
"""Names of Turkey, Korea and Brazil that were missed once."""
