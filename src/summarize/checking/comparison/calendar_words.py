"""Months and days of the week in many languages, in full and in short, by number; Monday is 1."""

MONTHS = {
    "en": "1 january jan 2 february feb 3 march mar 4 april apr 5 may 6 june jun 7 july jul 8"
    " august aug 9 september sept sep 10 october oct 11 november nov 12 december dec",
    "pt": "1 janeiro jan 2 fevereiro fev 3 março 4 abril abr 5 maio 6 junho jun 7 julho jul 8"
    " agosto ago 9 setembro 10 outubro 11 novembro nov 12 dezembro",
    "es": "1 enero 2 febrero feb 3 marzo 4 abril abr 5 mayo 6 junio jun 7 julio jul 8 agosto ago 9"
    " septiembre setiembre sept 10 octubre oct 11 noviembre nov 12 diciembre dic",
    "fr": "1 janvier janv 2 février févr 3 mars 4 avril avr 5 mai 6 juin 7 juillet juil 8 août 9"
    " septembre sept 10 octobre oct 11 novembre nov 12 décembre déc",
    "de": "1 januar jänner 2 februar 3 märz 4 april 5 mai 6 juni 7 juli 8 august 9 september 10"
    " oktober 11 november 12 dezember",
    "it": "1 gennaio 2 febbraio 3 marzo 4 aprile 5 maggio 6 giugno 7 luglio 8 agosto 9 settembre"
    " 10 ottobre 11 novembre 12 dicembre",
    "nl": "1 januari 2 februari 3 maart 4 april 5 mei 6 juni 7 juli 8 augustus 9 september 10"
    " oktober 11 november 12 december",
    "sv": "1 januari 2 februari 3 mars 4 april 5 maj 6 juni 7 juli 8 augusti 9 september"
    " 10 oktober"
    " 11 november 12 december",
    "pl": "1 styczeń stycznia styczniu 2 luty lutego lutym 3 marzec marca marcu 4"
    " kwiecień kwietnia"
    " kwietniu 5 maj maja maju 6 czerwiec czerwca czerwcu 7 lipiec lipca lipcu 8 sierpień sierpnia"
    " sierpniu 9 wrzesień września wrześniu 10 październik października październiku 11 listopad"
    " listopada listopadzie 12 grudzień grudnia grudniu",
    "ru": "1 январь января январе январю январем 2 февраль февраля феврале февралю февралем 3 март"
    " марта марте марту мартом 4 апрель апреля апреле апрелю апрелем 5 май мая мае маю маем 6 июнь"
    " июня июне июню июнем 7 июль июля июле июлю июлем 8 август августа августе августу августом 9"
    " сентябрь сентября сентябре сентябрю сентябрем 10 октябрь октября октябре октябрю октябрем 11"
    " ноябрь ноября ноябре ноябрю ноябрем 12 декабрь декабря декабре декабрю декабрем",
    "uk": "1 січень січня січні 2 лютий лютого лютому 3 березень березня березні 4 квітень квітня"
    " квітні 5 травень травня травні 6 червень червня червні 7 липень липня липні 8 серпень серпня"
    " серпні 9 вересень вересня вересні 10 жовтень жовтня жовтні 11 листопад листопада"
    " листопаді 12"
    " грудень грудня грудні",
    "ar": "1 يناير جانفي 2 فبراير فيفري شباط 3 مارس آذار 4 أبريل إبريل ابريل نيسان أفريل 5 مايو"
    " أيار 6 يونيو يونيه حزيران 7 يوليو يوليه تموز جويلية 8 أغسطس اغسطس 9 سبتمبر"
    " أيلول 10 أكتوبر اكتوبر 11 نوفمبر 12 ديسمبر",
    "he": "1 ינואר 2 פברואר 3 מרץ מרס 4 אפריל 5 מאי 6 יוני 7 יולי 8 אוגוסט 9 ספטמבר 10 אוקטובר 11"
    " נובמבר 12 דצמבר",
    "hi": "1 जनवरी 2 फरवरी फ़रवरी 3 मार्च 4 अप्रैल 5 मई 6 जून 7 जुलाई 8 अगस्त 9 सितंबर सितम्बर 10"
    " अक्टूबर अक्तूबर 11 नवंबर नवम्बर 12 दिसंबर दिसम्बर",
    "tr": "1 ocak 2 şubat 3 mart 4 nisan 5 mayıs 6 haziran 7 temmuz 8 ağustos 9 eylül 10 ekim 11"
    " kasım 12 aralık",
    "zh": "1 1月 一月 2 2月 二月 3 3月 三月 4 4月 四月 5 5月 五月 6 6月 六月 7 7月 七月 8"
    " 8月 八月 9"
    " 9月 九月 10 10月 十月 11 11月 十一月 12 12月 十二月",
    "ja": "1 1月 一月 2 2月 二月 3 3月 三月 4 4月 四月 5 5月 五月 6 6月 六月 7 7月 七月 8"
    " 8月 八月 9"
    " 9月 九月 10 10月 十月 11 11月 十一月 12 12月 十二月",
    "ko": "1 1월 2 2월 3 3월 4 4월 5 5월 6 6월 7 7월 8 8월 9 9월 10 10월 11 11월 12 12월",
}

WEEKDAYS = {
    "en": "1 monday mon 2 tuesday tue tues 3 wednesday wed 4 thursday thu thur thurs 5 friday fri"
    " 6 saturday sat 7 sunday sun",
    "pt": "1 segunda segunda-feira 2 terça terça-feira 3 quarta quarta-feira 4 quinta quinta-feira"
    " 5 sexta sexta-feira 6 sábado sábados 7 domingo domingos",
    "es": "1 lunes 2 martes 3 miércoles 4 jueves 5 viernes 6 sábado sábados 7 domingo domingos",
    "fr": "1 lundi lundis 2 mardi mardis 3 mercredi mercredis 4 jeudi jeudis 5 vendredi"
    " vendredis 6"
    " samedi samedis 7 dimanche dimanches",
    "de": "1 montag montags montagabend montagmorgen 2 dienstag dienstags dienstagabend 3 mittwoch"
    " mittwochs mittwochabend 4 donnerstag donnerstags donnerstagabend 5 freitag freitags"
    " freitagabend 6 samstag samstags sonnabend samstagabend 7 sonntag sonntags sonntagabend",
    "it": "1 lunedì 2 martedì 3 mercoledì 4 giovedì 5 venerdì 6 sabato 7 domenica",
    "nl": "1 maandag 2 dinsdag 3 woensdag 4 donderdag 5 vrijdag 6 zaterdag 7 zondag",
    "sv": "1 måndag måndagen 2 tisdag tisdagen 3 onsdag onsdagen 4 torsdag torsdagen 5 fredag"
    " fredagen 6 lördag lördagen 7 söndag söndagen",
    "pl": "1 poniedziałek poniedziałku 2 wtorek wtorku 3 środa środę środy środzie 4 czwartek"
    " czwartku 5 piątek piątku 6 sobota sobotę soboty sobocie 7 niedziela niedzielę niedzieli",
    "ru": "1 понедельник понедельника понедельнику понедельником 2 вторник вторника вторнику"
    " вторником 3 среда среду среды среде средой 4 четверг четверга четвергу четвергом 5 пятница"
    " пятницу пятницы пятнице пятницей 6 суббота субботу субботы субботе субботой 7 воскресенье"
    " воскресенья воскресенью воскресеньем",
    "uk": "1 понеділок понеділка понеділку 2 вівторок вівторка вівторку 3 середа середу середи 4"
    " четвер четверга 5 пʼятниця п'ятниця п'ятницю п'ятниці 6 субота суботу суботи 7 неділя неділю"
    " неділі",
    "ar": "1 الاثنين الإثنين 2 الثلاثاء 3 الأربعاء الاربعاء 4 الخميس 5 الجمعة 6 السبت 7 الأحد",
    "he": "1 שני 2 שלישי 3 רביעי 4 חמישי 5 שישי 6 שבת 7 ראשון",
    "hi": "1 सोमवार 2 मंगलवार 3 बुधवार 4 गुरुवार गुरूवार बृहस्पतिवार वीरवार 5 शुक्रवार 6 शनिवार 7 रविवार",
    "tr": "1 pazartesi 2 salı 3 çarşamba 4 perşembe 5 cuma 6 cumartesi 7 pazar",
    "zh": "1 星期一 周一 週一 礼拜一 2 星期二 周二 週二 礼拜二 3 星期三 周三 週三 礼拜三"
    " 4 星期四 周四"
    " 週四 礼拜四 5 星期五 周五 週五 礼拜五 6 星期六 周六 週六 礼拜六 7 星期日 星期天 周日 週日"
    " 礼拜天",
    "ja": "1 月曜 2 火曜 3 水曜 4 木曜 5 金曜 6 土曜 7 日曜",
    "ko": "1 월요일 2 화요일 3 수요일 4 목요일 5 금요일 6 토요일 7 일요일",
}

# Stems of adjectives, and their endings.
ADJECTIVES = {
    "ru": {
        "month": (
            "1 январск 2 февральск 3 мартовск 4 апрельск 5 майск 6 июньск 7 июльск 8 августовск"
            " 9 сентябрьск 10 октябрьск 11 ноябрьск 12 декабрьск",
            "ий ого ому им ом ая ой ую ое ие их ими",
        ),
        "weekday": (
            "5 пятничн 6 субботн 7 воскресн",
            "ый ого ому ым ом ая ой ую ое ые ых ыми ий",
        ),
    }
}
