"""The names of the months in many languages, in full and in short; from the Unicode CLDR."""

MONTHS = """
1 january janeiro enero janvier januar gennaio januari tammikuuta tammikuu stycznia styczeń ledna
leden januára január января январь январе січня січень януари јануар ianuarie ocak ιανουαρίου
ιανουάριοσ يناير ژانویهٔ ژانویه ינואר जनवरी جنوری জানুয়ারী gener jänner جانفي jan ene janv янв
2 february fevereiro febrero février februar febbraio februari helmikuuta helmikuu lutego luty
února únor februára február февраля февраль феврале лютого лютий февруари фебруар februarie şubat
φεβρουαρίου φεβρουάριοσ فبراير فوریهٔ فوریه פברואר फ़रवरी फरवरी فروری ফেব্রুয়ারী febrer شباط
فيفري feb fev févr фев
3 march março marzo mars märz maart marts maaliskuuta maaliskuu marca marzec března březen marec
марта март марте березня березень martie március mart μαρτίου μάρτιοσ مارس מרץ मार्च مارچ মার্চ
maret març machi اذار mar mär мар
4 april abril avril aprile huhtikuuta huhtikuu kwietnia kwiecień dubna duben apríla apríl апреля
апрель апреле квітня квітень април aprilie április nisan απριλίου απρίλιοσ ابريل آوریل אפריל
अप्रैल اپریل এপ্রিল aprili نيسان افريل apr abr avr апр
5 may maio mayo mai maggio mei maj toukokuuta toukokuu maja května květen mája máj мая май мае
травня травень мај május mayıs μαΐου μάιοσ مايو מאי मई مئی মে maig ايار ماي
6 june junho junio juin juni giugno kesäkuuta kesäkuu czerwca czerwiec června červen júna jún июня
июнь июне червня червень юни јун iunie június haziran ιουνίου ιούνιοσ يونيو يونية ژوئن יוני जून
جون জুন juny حزيران جوان jun июн
7 july julho julio juillet juli luglio heinäkuuta heinäkuu lipca lipiec července červenec júla júl
июля июль июле липня липень юли јул iulie július temmuz ιουλίου ιούλιοσ يوليو يولية ژوئیهٔ ژوئیه
יולי जुलाई جولائی জুলাই juliol julai تموز جويلية jul juil июл
8 august agosto août augustus augusti elokuuta elokuu sierpnia sierpień srpna srpen augusta августа
август августе серпня серпень augusztus ağustos αυγούστου αύγουστοσ اغسطس اوت אוגוסט अगस्त اگست
আগস্ট agustus agost agosti غشت aug ago авг
9 september setembro septiembre septembre settembre syyskuuta syyskuu września wrzesień září
septembra сентября сентябрь сентябре вересня вересень септември септембар septembrie szeptember
eylül σεπτεμβρίου σεπτέμβριοσ سبتمبر سپتامبر ספטמבר सितंबर ستمبر সেপ্টেম্বর setembre septemba
setiembre ايلول شتنبر sep sept set сент
10 october outubro octubre octobre oktober ottobre lokakuuta lokakuu października październik
října říjen októbra október октября октябрь октябре жовтня жовтень октомври октобар octombrie ekim
οκτωβρίου οκτώβριοσ اكتوبر اکتبر אוקטובר अक्टूबर اکتوبر অক্টোবর oktoba oct out okt окт
11 november novembro noviembre novembre marraskuuta marraskuu listopada listopad listopadu
novembra ноября ноябрь ноябре листопада ноември новембар noiembrie kasım νοεμβρίου νοέμβριοσ
نوفمبر نوامبر נובמבר नवंबर نومبر নভেম্বর novemba نونبر nov нояб
12 december dezembro diciembre décembre dezember dicembre desember joulukuuta joulukuu grudnia
grudzień prosince prosinec decembra декабря декабрь декабре грудня грудень декември децембар
decembrie aralık δεκεμβρίου δεκέμβριοσ ديسمبر دسامبر דצמבר दिसंबर دسمبر ডিসেম্বর desembre desemba
دجنبر dec dez dic déc дек
"""
