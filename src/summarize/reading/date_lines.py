"""Whether a line is a date and nothing else.

The names of months and days are those of the Unicode CLDR, in the languages that news is most
often written in. A word that is none of these, nor one that usually stands beside a date, makes the
line a text: a headline with a date in it is a headline.
"""

import re
import unicodedata

from summarize.patterns import lazy

# Casefolded, in full and in short, without full stops.
_MONTHS = frozenset(
    """
    apr april aug august dec december feb february jan january jul july jun june mar march may nov
    november oct october sep september août avr avril déc décembre févr février janv janvier juil
    juillet juin mai mars novembre octobre sept septembre abr abril ago agosto dic diciembre ene
    enero febrero julio junio marzo mayo noviembre octubre septiembre dez dezembro fev fevereiro
    janeiro julho junho maio março novembro out outubro set setembro aprile dicembre febbraio gen
    gennaio giu giugno lug luglio mag maggio ott ottobre settembre dezember februar januar juli juni
    mär märz okt oktober augustus februari januari maart mei mrt augusti maj marts des desember elo
    elokuu elokuuta heinä heinäkuu heinäkuuta helmi helmikuu helmikuuta huhti huhtikuu huhtikuuta
    joulu joulukuu joulukuuta kesä kesäkuu kesäkuuta loka lokakuu lokakuuta maalis maaliskuu
    maaliskuuta marras marraskuu marraskuuta syys syyskuu syyskuuta tammi tammikuu tammikuuta touko
    toukokuu toukokuuta cze czerwca czerwiec gru grudnia grudzień kwi kwiecień kwietnia lip lipca
    lipiec lis listopad listopada lut lutego luty maja marca marzec paź październik października sie
    sierpień sierpnia sty styczeń stycznia wrz wrzesień września bře březen března dub duben dubna
    kvě květen května led leden ledna listopadu pro prosince prosinec srp srpen srpna zář září úno
    únor února červen července červenec června čvc čvn říj říjen října apríl apríla augusta decembra
    február februára január januára júl júla jún júna marec máj mája novembra október októbra
    septembra avg avgust julij junij kol kolovoz kolovoza lipanj lipnja ožu ožujak ožujka prosinac
    prosinca ruj rujan rujna sij siječanj siječnja srpanj srpnja stu studeni studenoga svi svibanj
    svibnja tra travanj travnja velj veljača veljače авг август апр април дец децембар мар март мај
    нов новембар окт октобар сеп септембар феб фебруар јан јануар јул јун дек декември май ное
    ноември октомври септември фев февруари юли юни яну януари августа апрель апреля декабрь декабря
    июл июль июля июн июнь июня марта мая нояб ноябрь ноября октябрь октября сент сентябрь сентября
    февр февраль февраля янв январь января бер березень березня вер вересень вересня груд грудень
    грудня жовт жовтень жовтня квіт квітень квітня лип липень липня лист листопад листопада лют
    лютий лютого серп серпень серпня січ січень січня трав травень травня черв червень червня
    aprilie decembrie februarie ian ianuarie iul iulie iun iunie martie noiembrie octombrie
    septembrie augusztus febr július június május márc március szept szeptember ápr április ara
    aralık ağu ağustos eki ekim eyl eylül haz haziran kas kasım mart mayıs nis nisan oca ocak tem
    temmuz şub şubat απρ απρίλιοσ απριλίου αυγ αυγούστου αύγ αύγουστοσ δεκ δεκέμβριοσ δεκεμβρίου ιαν
    ιανουάριοσ ιανουαρίου ιουλ ιουλίου ιουν ιουνίου ιούλ ιούλιοσ ιούν ιούνιοσ μάι μάιοσ μάρ μάρτιοσ
    μαΐ μαΐου μαρ μαρτίου νοέ νοέμβριοσ νοε νοεμβρίου οκτ οκτωβρίου οκτώβριοσ σεπ σεπτέμβριοσ
    σεπτεμβρίου φεβ φεβρουάριοσ φεβρουαρίου aprill dets detsember jaan jaanuar juuli juuni märts
    oktoober veebr veebruar aprīlis augusts decembris februāris janvāris jūl jūlijs jūn jūnijs maijs
    novembris oktobris septembris bal balandis balandžio birž birželio birželis geg gegužė gegužės
    gruod gruodis gruodžio kov kovas kovo lapkr lapkritis lapkričio liep liepa liepos rugp rugpjūtis
    rugpjūčio rugs rugsėjis rugsėjo saus sausio sausis spal spalio spalis vas vasario vasaris ag
    agost de desembre d’abr d’abril d’ag d’agost d’oct d’octubre febrer gener juliol juny maig març
    setembre أبريل أغسطس أكتوبر ديسمبر سبتمبر فبراير مارس مايو نوفمبر يناير يوليو يونيو آوریل اوت
    اکتبر دسامبر سپتامبر فوریه فوریهٔ مه مهٔ نوامبر ژانویه ژانویهٔ ژوئن ژوئیه ژوئیهٔ אוגוסט אוג׳
    אוקטובר אוק׳ אפריל אפר׳ דצמבר דצמ׳ יולי יוני ינואר ינו׳ מאי מרץ נובמבר נוב׳ ספטמבר ספט׳ פברואר
    פבר׳ अक्टूबर अक्टू॰ अगस्त अग॰ अप्रैल जनवरी जन॰ जुलाई जुल॰ जून दिसंबर दिस॰ नवंबर नव॰ फ़रवरी फ़र॰
    मई मार्च सितंबर सित॰ অক্টো অক্টোবর আগ আগস্ট এপ্রি এপ্রিল জানু জানুয়ারী জুন জুল জুলাই ডিসে
    ডিসেম্বর নভে নভেম্বর ফেব ফেব্রুয়ারী মার্চ মে সেপ সেপ্টেম্বর اپریل اکتوبر اگست جنوری جولائی جون
    دسمبر ستمبر فروری مئی مارچ نومبر एप्रि एप्रिल ऑक्टो ऑक्टोबर ऑग ऑगस्ट जाने जानेवारी जुलै डिसें
    डिसेंबर नोव्हें नोव्हेंबर फेब्रु फेब्रुवारी मे सप्टें सप्टेंबर એપ્રિલ ઑક્ટો ઑક્ટોબર ઑગસ્ટ જાન્યુ
    જાન્યુઆરી જુલાઈ જૂન ડિસે ડિસેમ્બર નવે નવેમ્બર ફેબ્રુ ફેબ્રુઆરી માર્ચ મે સપ્ટે સપ્ટેમ્બર ਅਕਤੂ
    ਅਕਤੂਬਰ ਅਗ ਅਗਸਤ ਅਪ੍ਰੈ ਅਪ੍ਰੈਲ ਜਨ ਜਨਵਰੀ ਜੁਲਾ ਜੁਲਾਈ ਜੂਨ ਦਸੰ ਦਸੰਬਰ ਨਵੰ ਨਵੰਬਰ ਫ਼ਰ ਫ਼ਰਵਰੀ ਮਈ ਮਾਰਚ ਸਤੰ
    ਸਤੰਬਰ அக் அக்டோபர் ஆக ஆகஸ்ட் ஏப் ஏப்ரல் செப் செப்டம்பர் ஜன ஜனவரி ஜூன் ஜூலை டிச டிசம்பர் நவ
    நவம்பர் பிப் பிப்ரவரி மார் மார்ச் மே అక్టో అక్టోబర్ ఆగ ఆగస్టు ఏప్రి ఏప్రిల్ జన జనవరి జులై జూన్
    డిసెం డిసెంబర్ నవం నవంబర్ ఫిబ్ర ఫిబ్రవరి మార్చి మే సెప్టెం సెప్టెంబర్ ಅಕ್ಟೋ ಅಕ್ಟೋಬರ್ ಆಗ ಆಗಸ್ಟ್
    ಏಪ್ರಿ ಏಪ್ರಿಲ್ ಜನ ಜನವರಿ ಜುಲೈ ಜೂನ್ ಡಿಸೆಂ ಡಿಸೆಂಬರ್ ನವೆಂ ನವೆಂಬರ್ ಫೆಬ್ರ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಮೇ ಸೆಪ್ಟೆಂ
    ಸೆಪ್ಟೆಂಬರ್ ഏപ്രി ഏപ്രിൽ ഒക്ടോ ഒക്‌ടോബർ ഓഗ ഓഗസ്റ്റ് ജനു ജനുവരി ജൂലൈ ജൂൺ ഡിസം ഡിസംബർ നവം നവംബർ
    ഫെബ്രു ഫെബ്രുവരി മാർ മാർച്ച് മേയ് സെപ്റ്റം സെപ്റ്റംബർ अक्टोबर अगस्ट अप्रिल जुन डिसेम्बर नोभेम्बर
    फेब्रुअरी सेप्टेम्बर අගෝ අගෝස්තු අප්‍රේල් ඔක් ඔක්තෝබර් ජන ජනවාරි ජූනි ජූලි දෙසැ දෙසැම්බර් නොවැ
    නොවැම්බර් පෙබ පෙබරවාරි මාර් මාර්තු මැයි සැප් සැප්තැම්බර් กรกฎาคม กันยายน กุมภาพันธ์ ตุลาคม
    ธันวาคม พฤศจิกายน พฤษภาคม มกราคม มิ มิถุนายน มี มีนาคม สิงหาคม เม เมษายน កក្កដា កញ្ញា កុម្ភៈ
    តុលា ធ្នូ មករា មិថុនា មីនា មេសា វិច្ឆិកា សីហា ឧសភា စက် စက်တင်ဘာ ဇန် ဇန်နဝါရီ ဇူ ဇူလိုင် ဇွန် ဒီ
    ဒီဇင်ဘာ နို နိုဝင်ဘာ ဖေ ဖေဖော်ဝါရီ မတ် မေ အောက် အောက်တိုဘာ ဧပြီ ဩဂုတ် agu agustus maret dis
    disember julai mac ogo ogos agosti aprili desemba machi novemba oktoba septemba disyembre hul
    hulyo hun hunyo marso nob nobyembre oktubre peb pebrero setyembre ማርች ሜይ ሴፕቴ ሴፕቴምበር ኖቬም ኖቬምበር
    ኤፕሪ ኤፕሪል ኦክቶ ኦክቶበር ኦገስ ኦገስት ዲሴም ዲሴምበር ጁላይ ጁን ጃን ጃንዋሪ ፌብ ፌብሩዋሪ აგვ აგვისტო აპრ აპრილი დეკ
    დეკემბერი თებ თებერვალი იან იანვარი ივლ ივლისი ივნ ივნისი მაი მაისი მარ მარტი ნოე ნოემბერი ოქტ
    ოქტომბერი სექ სექტემბერი ապր ապրիլ ապրիլի դեկ դեկտեմբեր դեկտեմբերի հլս հնս հնվ հոկ հոկտեմբեր
    հոկտեմբերի հուլիս հուլիսի հունիս հունիսի հունվար հունվարի մայիս մայիսի մարտ մարտի մյս մրտ նոյ
    նոյեմբեր նոյեմբերի սեպ սեպտեմբեր սեպտեմբերի փետրվար փետրվարի փտվ օգոստոս օգոստոսի օգս aprel avq
    avqust dek dekabr fevral iyl iyn iyul iyun noy noyabr oktyabr sen sentyabr yan yanvar ақп ақпан
    жел желтоқсан мам мамыр мау маусым нау наурыз сәу сәуір там тамыз шіл шілде қаз қазан қар қараша
    қаң қаңтар қыр қыркүйек oktabr sentabr jänner setiembre januarie martā janvārī ابريل إبريل يونية
    يولية اغسطس اكتوبر جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر شباط آذار اذار
    نيسان أيار ايار حزيران تموز آب أيلول ايلول تشرين كانون الأول الثاني फरवरी জানুয়ারি ফেব্রুয়ারি
    """.split()
)
_DAYS = frozenset(
    """
    fri friday mon monday sat saturday sun sunday thu thursday tue tuesday wed wednesday dim
    dimanche jeu jeudi lun lundi mar mardi mer mercredi sam samedi ven vendredi dom domingo jue
    jueves lunes martes mié miércoles sáb sábado vie viernes feira qua quarta qui quinta seg segunda
    sex sexta ter terça domenica gio giovedì lunedì martedì mercoledì sab sabato venerdì di dienstag
    do donnerstag fr freitag mi mittwoch mo montag sa samstag so sonntag dinsdag donderdag ma
    maandag vr vrijdag wo woensdag za zaterdag zo zondag fre fredag lör lördag mån måndag ons onsdag
    sön söndag tis tisdag tors torsdag lør lørdag man mandag søn søndag tirs tirsdag tir tor ke
    keskiviikko keskiviikkona la lauantai lauantaina maanantai maanantaina pe perjantai perjantaina
    su sunnuntai ti tiistai tiistaina to torstai torstaina czw czwartek niedz niedziela piątek pon
    poniedziałek pt sob sobota wt wtorek śr środa ne neděle po pondělí pá pátek st středa út úterý
    čt čtvrtek nedeľa pi piatok pondelok streda ut utorok št štvrtok ned nedelja pet petek
    ponedeljek sre sreda torek čet četrtek nedjelja petak ponedjeljak sri srijeda sub subota uto
    utorak četvrtak нед недеља пет петак пон понедељак сре среда суб субота уто уторак чет четвртак
    вт вторник нд неделя петък пн понеделник пт сб ср сряда събота четвъртък чт воскресенье вс
    понедельник пятница суббота четверг вівторок неділя пʼятниця понеділок середа четвер dum
    duminică joi luni marți mie miercuri sâm sâmbătă vin vineri cs csütörtök hétfő kedd péntek sze
    szerda szo szombat vasárnap cmt cum cuma cumartesi paz pazar pazartesi per perşembe pzt sal salı
    çar çarşamba δευ δευτέρα κυρ κυριακή πέμ πέμπτη παρ παρασκευή σάβ σάββατο τετ τετάρτη τρί τρίτη
    esmaspäev kolmapäev laupäev neljapäev pühapäev reede teisipäev ceturtd ceturtdiena otrd otrdiena
    piektd piektdiena pirmd pirmdiena sestd sestdiena svētd svētdiena trešd trešdiena an antradienis
    ketvirtadienis kt penktadienis pirmadienis pn pr sekmadienis sk tr trečiadienis šeštadienis dc
    dg dijous dilluns dimarts dimecres dissabte diumenge divendres dj dl ds dt dv الأحد الأربعاء
    الاثنين الثلاثاء الجمعة الخميس السبت جمعه دوشنبه سه‌شنبه شنبه پنجشنبه چهارشنبه یکشنبه א׳ ב׳ ג׳
    ד׳ ה׳ ו׳ חמישי יום ראשון רביעי שבת שישי שלישי שני गुरु गुरुवार बुध बुधवार मंगल मंगलवार रवि
    रविवार शनि शनिवार शुक्र शुक्रवार सोम सोमवार বুধ বুধবার বৃহস্পতি বৃহস্পতিবার মঙ্গল মঙ্গলবার রবি
    রবিবার শনি শনিবার শুক্র শুক্রবার সোম সোমবার اتوار بدھ جمعرات جمعہ منگل پیر ہفتہ मंगळ मंगळवार
    ગુરુ ગુરુવાર બુધ બુધવાર મંગળ મંગળવાર રવિ રવિવાર શનિ શનિવાર શુક્ર શુક્રવાર સોમ સોમવાર ਐਤ ਐਤਵਾਰ
    ਬੁੱਧ ਬੁੱਧਵਾਰ ਮੰਗਲ ਮੰਗਲਵਾਰ ਵੀਰ ਵੀਰਵਾਰ ਸ਼ਨਿੱਚਰ ਸ਼ਨਿੱਚਰਵਾਰ ਸ਼ੁੱਕਰ ਸ਼ੁੱਕਰਵਾਰ ਸੋਮ ਸੋਮਵਾਰ சனி செவ்
    செவ்வாய் ஞாயி ஞாயிறு திங் திங்கள் புத புதன் வியா வியாழன் வெள் வெள்ளி ఆది ఆదివారం గురు గురువారం
    బుధ బుధవారం మంగళ మంగళవారం శని శనివారం శుక్ర శుక్రవారం సోమ సోమవారం ಗುರು ಗುರುವಾರ ಬುಧ ಬುಧವಾರ ಭಾನು
    ಭಾನುವಾರ ಮಂಗಳ ಮಂಗಳವಾರ ಶನಿ ಶನಿವಾರ ಶುಕ್ರ ಶುಕ್ರವಾರ ಸೋಮ ಸೋಮವಾರ ചൊവ്വ ചൊവ്വാഴ്ച ചൊവ്വാഴ്‌ച ഞായറാഴ്‌ച
    ഞായർ തിങ്കളാഴ്‌ച തിങ്കൾ ബുധനാഴ്‌ച ബുധൻ വെള്ളി വെള്ളിയാഴ്‌ച വ്യാഴം വ്യാഴാഴ്‌ച ശനി ശനിയാഴ്‌ച आइत
    आइतबार बिहि बिहिबार बुधबार मङ्गल मङ्गलबार शनिबार शुक्रबार सोमबार අඟහ අඟහරුවාදා ඉරිදා බදාදා
    බ්‍රහස් බ්‍රහස්පතින්දා සඳුදා සිකු සිකුරාදා සෙන සෙනසුරාදා พฤ วันจันทร์ วันพฤหัสบดี วันพุธ
    วันศุกร์ วันอังคาร วันอาทิตย์ วันเสาร์ อา ចន្ទ ច័ន្ទ ពុធ ព្រហ ព្រហស្បតិ៍ សុក្រ សៅរ៍ អង្គារ
    អាទិត្យ ကြာသပတေး စနေ တနင်္ဂနွေ တနင်္လာ ဗုဒ္ဓဟူး သောကြာ အင်္ဂါ jum jumat kam kamis min minggu rab
    rabu sabtu sel selasa sen senin ahad ahd isn isnin jumaat kha khamis alhamisi ijumaa jumamosi
    jumanne jumapili jumatano jumatatu biy biyernes huw huwebes lin linggo miy miyerkules sabado ሐሙስ
    ማክሰ ማክሰኞ ረቡዕ ሰኞ ቅዳሜ እሑድ ዓርብ კვი კვირა ოთხ ოთხშაბათი ორშ ორშაბათი პარ პარასკევი სამ სამშაბათი შაბ
    შაბათი ხუთ ხუთშაბათი երեքշաբթի երկ երկուշաբթի երք կիր կիրակի հինգշաբթի հնգ շաբաթ շբթ ուր ուրբաթ
    չորեքշաբթի չրք axşamı bazar cümə ertəsi çərşənbə şənbə бейсенбі бс дс дүйсенбі жексенбі жм жс
    жұма сейсенбі сенбі сс сәрсенбі chor chorshanba dush dushanba juma pay payshanba sesh seshanba
    shan shanba yak yakshanba
    """.split()
)
# Months of the Islamic and the Solar Hijri year, which is in its fifteenth century.
_HIJRI_MONTHS = frozenset(
    """
    محرم صفر ربيع جمادى رجب شعبان رمضان شوال القعدة الحجة
    فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
    """.split()
)
# What stands beside a date: published, updated, at, o'clock, the ends of ordinals, time zones.
_OTHER_WORDS = frozenset(
    """
    published updated posted first last modified created issued date dated release on at of the st
    nd rd th am pm a p m h hr hrs noon midnight gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst
    cet cest eet eest msk ist jst kst wib wat eat sast aest aedt z t local time eastern
    publié publiée publication le à mis mise jour modifié er heure heures paris
    publicado publicada actualizado actualizada fecha el a las los del de horas hora última
    atualizado atualizada data em às dia
    pubblicato aggiornato il alle ore del
    veröffentlicht aktualisiert stand erschienen datum am um den uhr vom
    gepubliceerd bijgewerkt geplaatst op om uur laatste
    publicerad uppdaterad publicerat kl den klockan offentliggjort opdateret oppdatert publisert d
    julkaistu päivitetty klo opublikowano aktualizacja data dnia godz o r
    publikováno aktualizováno vydáno v hod publikované aktualizované objavljeno ažurirano ob u
    publicat actualizat la ora közzétéve frissítve yayınlanma yayın güncelleme tarihi saat
    avaldatud kell publicēts gada plkst paskelbta val
    δημοσιεύτηκε δημοσίευση ενημερώθηκε ώρα στις του
    опубликовано обновлено дата от в г года час мск опубліковано оновлено р року о
    публикувано обновено г ч објављено ажурирано
    نشر نشرت نُشر تم النشر تاريخ في يوم الموافق آخر تحديث الساعة بتوقيت غرينتش مكة ص
    م مساء صباحا ذو ذي الأول الثاني الأولى الثانية الآخر الآخرة هـ ه مـ
    انتشار تاریخ ساعت به روز در شائع اپ ڈیٹ کو
    פורסם עודכן תאריך בשעה שעה יום
    प्रकाशित अपडेट अपडेटेड तारीख दिनांक को बजे पर प्रकाशिত প্রকাশিত হালনাগাদ আপডেট
    เผยแพร่ อัปเดต วันที่ ที่ เมื่อ เวลา น พ ศ
    diterbitkan dipublikasikan diperbarui tanggal pukul pada jam diterbitkan
    đăng cập nhật lúc ngày ilichapishwa imechapishwa tarehe saa inilathala petsa ng
    received accepted revised submitted recebido recebida aceito aceita aceite submetido revisado
    postado postada recibido recibida aceptado aceptada enviado reçu reçue accepté acceptée révisé
    soumis posté eingegangen angenommen akzeptiert eingereicht überarbeitet gepostet ricevuto
    accettato ontvangen geaccepteerd получено получена принято принята принят поступила استلم
    استلام الاستلام تاريخ القبول قبول قبل قُبل ورد प्राप्त स्वीकृत
    """.split()
)
_KNOWN = _MONTHS | _HIJRI_MONTHS | _DAYS | _OTHER_WORDS
_EAST_ASIAN_WORDS = re.compile(
    r"(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[（(][月火水木金土日][)）]"
    r"|[월화수목금토일]요일|上午|下午|午前|午後|오전|오후|北京时间|(?:发布|發布|更新)(?:时间|時間|日期|日|于|於)?"
    r"|日期|时间|時間|公開日?|掲載日?|配信|作成日?|(?:收稿|接受|接收|录用|錄用|发表|發表|受付|受理)(?:时间|時間|日期|日|于|於)?|입력|수정|등록|게시|작성일"
)
_FIGURES = re.compile(
    r"(?<![\d.,/-])(?:"
    r"(?P<y>(?:1[3-9]|2[0-5])\d\d)\s*(?:[-/.]|[年년])\s*(?P<m>\d{1,2})\s*(?:[-/.]|[月월])"
    r"\s*(?P<d>\d{1,2})\s*(?:[日일.]|(?!\d))"
    r"|(?P<d2>\d{1,2})[-/.]\s?(?P<m2>\d{1,2})[-/.]\s?(?:1[3-9]|2[0-5])\d\d(?!\d)"
    r"|(?:令和|平成|昭和|大正|明治|民國)(?:\d{1,3}|元)年(?P<m3>\d{1,2})月(?P<d3>\d{1,2})日"
    r"|ngày\s(?P<d4>\d{1,2})\stháng\s(?P<m4>\d{1,2})(?:\snăm|,)?\s(?:1[5-9]|20|21)\d\d"
    r"|(?P<d5>\d{1,2})\stháng\s(?P<m5>\d{1,2})(?:\snăm|,)?\s(?:1[5-9]|20|21)\d\d"
    r")(?![\d/-])",
    re.IGNORECASE,
)
# Every date has one of these, whichever its year is.
_MAYBE_DATE = re.compile(r"\d{4}|年")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_HAN_FIGURES = re.compile(
    r"[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_TIME = re.compile(
    r"\d{1,2}\s*[:h.٫]\s*\d{2}(?:\s*[:.]\s*\d{2}(?:\.\d+)?)?"
    r"|\d{1,2}\s*[时時点點시]\s*(?:\d{1,2}\s*[分분])?(?:\d{1,2}\s*[秒초])?"
    r"|\d{1,2}\s*(?=(?:[ap]\.?m\b|uhr\b|h\b))",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:(?<=gmt)|(?<=utc)|(?<=\d))\s?[+\-−]\d{1,2}:?(?:\d{2})?\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[3-9]|2[0145])\d{2}(?!\d)")
_DAY = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?!\d)")
# "Lisbon, ": where it was written.
_PLACE = re.compile(r"[^\W\d_][^\d:,،，、]{0,40}[,،，]\s*")
_COMMA = re.compile("[,،，]")
# What a date or a time in figures may have in it.
_IN_FIGURES = lazy("^h$|ngày|tháng|năm|[+−٫\u2e80-\U0010ffff]")
_MAX_PLACE_WORDS = 3
# `Jornal de Negócios do Sul, `: the name of who publishes it may be longer.
_MAX_NAME_WORDS, _MAX_PARTICLE = 6, 4
_MAX_CHARACTERS = 100
_SEPARATORS = re.compile(r"[\s\d.,،、，:：|·•/()（）\[\]\-–—ºª°]+")


def is_date(line: str) -> bool:
    """Whether a line is a date, perhaps with a place, a weekday, a time, and `Updated` or the like.

    A date has a day, a month and a year. Two dates (published, updated) are as good as one.
    """
    if len(line) > _MAX_CHARACTERS or line.rstrip().endswith(("?", "!", ";")):
        return False
    if not _MAYBE_DATE.search(line):
        return False
    text = _western_digits(line.strip())
    if _has_other_word(text):
        return False
    rest = _without_date(text)
    if rest is None:
        return False
    rest = _TIME.sub(" ", _ZONE.sub("", _without_date(rest) or rest))
    if re.search(r"\d", rest):
        return False
    if _are_known(rest):
        return True
    place = _PLACE.match(rest)
    return place is not None and _is_name(place.group().split()) and _are_known(rest[place.end() :])


def _is_name(words: list[str]) -> bool:
    """Whether words are a place or who publishes: few, or each with a capital but short ones."""
    if len(words) <= _MAX_PLACE_WORDS:
        return True
    is_capital = all(word[0].isupper() or len(word) < _MAX_PARTICLE for word in words)
    return is_capital and len(words) <= _MAX_NAME_WORDS and words[-1][0].isupper()


def are_date_words(text: str) -> bool:
    """Whether a text has no other words than those that stand beside dates, and no figures."""
    return not re.search(r"\d", text) and _are_known(text)


def without_times(text: str) -> str:
    """A line in western digits, without the times of day in it."""
    return _TIME.sub(" ", _western_digits(text.strip()))


def _has_other_word(text: str) -> bool:
    """Whether a word that no date has stands where no place can: behind the last comma.

    Most lines with figures have one, and so need no closer look.
    """
    tail = _COMMA.split(text)[-1]
    return any(not _is_known(word) and not _IN_FIGURES.search(word) for word in _words(tail))


def _without_date(text: str) -> str | None:
    """The text without its first date; None where it has none."""
    match = _HAN_FIGURES.search(text)
    if match is None:
        match = next((m for m in _FIGURES.finditer(text) if _can_be_date(m)), None)
    if match is not None:
        return text[: match.start()] + " " + text[match.end() :]
    timeless = _TIME.sub(" ", _ZONE.sub("", text))
    for year in _YEAR.finditer(timeless):
        rest = timeless[: year.start()] + " " + timeless[year.end() :]
        day = _DAY.search(rest)
        months = [word for word in _words(rest) if _is_month(word, year.group())]
        if day is not None and months:
            return rest[: day.start()] + " " + rest[day.end() :]
    return None


def _can_be_date(match: re.Match[str]) -> bool:
    month, day = (
        int(v) for k, v in sorted(match.groupdict().items(), reverse=True) if v and k != "y"
    )
    # Day and month stand in either order.
    return 1 <= min(month, day) <= 12 and 1 <= max(month, day) <= 31


def _is_month(word: str, year: str) -> bool:
    if year.startswith(("13", "14")):
        return word in _HIJRI_MONTHS
    if year.startswith(("24", "25")):
        # The Buddhist era, of Thailand alone.
        return word in _MONTHS and "\u0e00" <= word[0] <= "\u0e7f"
    # Hebrew puts "in" before the month without a space.
    return word in _MONTHS or (word[0] == "ב" and word[1:] in _MONTHS)


def _are_known(text: str) -> bool:
    words = _words(_EAST_ASIAN_WORDS.sub(" ", text))
    return all(map(_is_known, words))


def _is_known(word: str) -> bool:
    # Thai joins "the" (of a day) to the weekday.
    return word in _KNOWN or word.removesuffix("ที่") in _KNOWN or _is_month(word, "2000")


def _western_digits(text: str) -> str:
    return _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match.group())), text)


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFC", text.casefold())
    return [word for word in _SEPARATORS.split(folded) if word]
