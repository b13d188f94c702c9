"""What every site puts around an article, told from a single line: menus, sharing, adverts.

A line is furniture where all of its words are (`Share on Facebook`, `Sign in | Menu`), or where it
opens with a label that nothing but furniture has (`Read more: ...`, `Photo: ...`). The words are
those that sites share, in the languages that news is most often written in; no list is ever whole,
so a page is told from its shape as well (`page_scores.py`).
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS


class Furniture(NamedTuple):
    """What a line is.

    Attributes:
        kind: as in `SetAside.kind`.
        sure: no article has such a line; others are furniture only on a page.
        opens: what stands below it, up to the next running text, is of its kind.
    """

    kind: str
    sure: bool
    opens: bool = False


# What may stand beside the words of each kind.
_FILLERS = frozenset(
    """
    a an the this to on in of for with via by and or our your us my it its now here all more from
    & + e o a no na em os as ao do da de por para com no seu sua este esta isto y el la los las en
    con al del tu su se esto le les l un une et ou sur par avec à au aux du des votre vos cet cette
    ce ici auf im in am an per mit und oder der die das den dem diese diesen dieses uns sie es zum
    zur von il lo gli i su di con questo questa tuo suo op met het een dit deze naar via en van aan
    في على من عن إلى الى هذا هذه و عبر مع لنا no
    в на по из с и к у этот эту эта के को में पर की का से और इस di ke ini dan ile bu ve
    new free page site website article story post link page pages total back up down out top
    artigo matéria página notícia artículo noticia artículo página article page artikel seite beitrag
    articolo pagina المقال الخبر المقالة الصفحة статью статья страницу लेख ख़बर खबर समाचार
    link links lien liens enlace enlaces ссылка close open show hide toggle view see click tap next previous prev opens window friend
    """.split()
)
# Networks, and what is done with them.
_SHARE = """
    share shares shared sharing tweet tweets facebook twitter whatsapp linkedin pinterest reddit
    telegram instagram youtube tiktok flipboard tumblr messenger snapchat mastodon bluesky threads
    stumbleupon wechat weibo vk viber skype pocket xing google+ email e-mail mail print copy save
    bookmark like likes follow rss feedly gift x threads
    compartilhar compartilhe compartilhamentos partilhar partilhe imprimir copiar enviar guardar
    salvar curtir seguir siga compartir comparte compartido correo tuitear seguinos síguenos
    partager partagez imprimer copier envoyer enregistrer suivez-nous suivre courriel
    teilen drucken kopieren merken twittern weiterempfehlen folgen versenden feed
    condividi stampa copia salva segui delen afdrukken kopieer kopiëren volg opslaan
    شارك مشاركة شاركها انشر طباعة نسخ الرابط حفظ تابعنا أرسل فيسبوك تويتر واتساب تلغرام تيليجرام
    لينكدإن إكس انستغرام بريد إلكتروني يوتيوب
    поделиться поделитесь распечатать печать скопировать ссылку вконтакте одноклассники телеграм
    शेयर साझा करें प्रिंट फेसबुक ट्विटर व्हाट्सऐप व्हाट्सएप कॉपी bagikan cetak paylaş udostępnij
"""
_SHARE_PHRASES = """
    分享 分享到 微信 微博 新浪微博 朋友圈 QQ空间 打印 收藏 复制链接 点赞 转发 字号 邮件
    シェア シェアする ツイート ツイートする はてなブックマーク 印刷 リンクをコピー メール フォロー
    LINEで送る ブックマーク 保存 공유 공유하기 인쇄 링크 복사
"""
_MENU = """
    menu menus home homepage skip content main navigation nav search sign log login log-in signin
    sign-in logout register account subscribe subscription subscriptions breadcrumb breadcrumbs
    sitemap sections section edition editions live tv video videos podcast podcasts weather epaper
    e-paper profile settings notifications dashboard
    news world politics business sport sports opinion culture science technology tech health arts
    lifestyle travel entertainment local national international economy region education
    environment climate food style magazine markets finance media obituaries crosswords games
    pular ir saltar conteúdo principal início buscar pesquisar busca pesquisa entrar assine assinar
    assinatura conta cadastre-se login navegação
    notícias mundo política economia esporte esportes desporto opinião cultura ciência tecnologia
    saúde entretenimento brasil cidades educação negócios
    contenido inicio iniciar sesión suscríbete suscribirse suscripción registrarse regístrate
    acceder navegación menú portada noticias internacional deportes opinión sociedad ciencia
    tecnología salud economía
    aller contenu accueil rechercher recherche connexion connecter s'identifier s'abonner abonnez-vous
    abonnement compte inscription passer sommaire rubriques
    actualités monde politique économie sport sports culture sciences société planète santé idées
    zum inhalt springen startseite suche suchen anmelden abmelden registrieren abo abonnieren
    abonnement konto navigation überspringen hauptinhalt
    nachrichten politik wirtschaft kultur wissenschaft gesellschaft panorama meinung regionales
    gesundheit reise
    vai contenuto cerca accedi abbonati registrati notizie mondo politica cronaca economia cultura
    ga inhoud zoeken inloggen aanmelden abonneer nieuws binnenland buitenland economie
    القائمة الرئيسية انتقل تخطى تخطي المحتوى الرئيسي بحث ابحث تسجيل الدخول دخول اشتراك حسابي الصفحة
    أخبار الأخبار العالم سياسة السياسة اقتصاد الاقتصاد رياضة الرياضة ثقافة الثقافة علوم تكنولوجيا
    صحة منوعات رأي الرأي محليات
    меню главная поиск войти вход регистрация перейти содержанию новости мир политика экономика
    спорт культура наука общество
    मेनू होम खोजें लॉग इन मुख्य सामग्री जाएं देश दुनिया राजनीति खेल मनोरंजन व्यापार विज्ञान
    beranda cari masuk daftar berita ana sayfa giriş arama
"""
_MENU_PHRASES = """
    首页 主页 菜单 导航 登录 注册 搜索 跳转到主要内容 跳到主要内容 跳至内容 新闻 国际 国内 财经 体育 娱乐 科技 文化
    社会 教育 视频 图片 当前位置 正文 ホーム メニュー ログイン 会員登録 検索 コンテンツへスキップ 本文へ ニュース 国際
    政治 経済 スポーツ 社会 科学 文化 홈 메뉴 로그인 회원가입 검색 뉴스
"""
_ADVERT = """
    advertisement advertisements advertising ad ads advert adverts sponsored promoted continue
    reading scroll below story continues publicidade anúncio anúncios propaganda publicidad anuncio
    anuncios publicité annonce werbung anzeige anzeigen pubblicità annuncio advertentie reclame
    إعلان إعلانات اعلان реклама विज्ञापन iklan reklam reklama continua depois após apos continúa
    después suite après weiterlesen nach gesponsert patrocinado
"""
_ADVERT_PHRASES = "广告 廣告 推广 広告 スポンサーリンク PR 광고"
_SURE_SHARE = frozenset("facebook twitter whatsapp linkedin pinterest reddit telegram".split())

# A line that is one of these, numbers and marks apart, or that starts with one and a colon.
_HEADS = {
    "related": """
        related|related (?:articles?|stories|posts?|news|topics|content|coverage|links|videos?|reading)
        |you (?:may|might) (?:also )?(?:like|be interested in)|more (?:from|on|in|like) .{1,40}
        |recommended(?: for you| reading| stories)?|read (?:more|next|also)|more (?:stories|news)
        |see (?:also|more)|(?:don't|don’t) miss|up next|also read|more on this(?: story)?
        |further reading|latest (?:news|stories|headlines)|trending(?: now| news| stories)?
        |(?:most|popular) (?:read|popular|viewed|shared|posts|commented|stories|articles|videos)(?: (?:in|on|today|this) ?.{0,30}| articles| videos| stories)?|popular(?: now)?|more
        |editor['’]?s['’]? (?:picks?|choice)|top (?:stories|news)(?: in .{1,30})?|explore further|recommends|must reads?|around the web|in other news
        |continue reading|full coverage|in this section|elsewhere on .{1,30}|previous (?:post|article)
        |next (?:post|article)|post navigation|tags?|topics?|filed under|categories|share your thoughts
        |leia (?:mais|também|ainda)|veja (?:mais|também)|(?:matérias|notícias|artigos|posts?) relacionad[ao]s
        |relacionad[ao]s|saiba mais|mais (?:lidas|lidos|vistas|notícias|sobre .{1,30})|as mais lidas
        |últimas notícias|recomendad[ao]s(?: para você)?|confira também|ver também|ler também
        |lee (?:más|también)|lea (?:más|también)|leer más|ver más|te puede interesar|(?:noticias|artículos) relacionad[ao]s
        |(?:lo )?más (?:leído|leídas|visto|noticias|información|sobre .{1,30})|le puede interesar|últimas noticias
        |más en .{1,30}|vea también|le recomendamos|te recomendamos
        |(?:à|a) lire (?:aussi|également)|lire (?:aussi|la suite|plus|également)|sur le même (?:sujet|thème)|articles liés
        |voir aussi|les plus (?:lus|lues|vus)|(?:les )?articles les plus lus|dernières (?:actualités|nouvelles|infos)
        |à découvrir|en savoir plus|plus d['’]articles|nos articles recommandés|recommandé pour vous|sur le sujet
        |mehr (?:zum thema|lesen|dazu|aus .{1,30}|von .{1,30}|nachrichten)|lesen sie (?:auch|mehr|hier)|weiterlesen
        |das könnte (?:sie|dich) (?:auch )?interessieren|ähnliche artikel|verwandte (?:artikel|themen)|meistgelesen
        |(?:die )?meist ?gelesen(?:e|en)?(?: artikel)?|siehe auch|auch interessant|zum thema|aktuelle meldungen
        |empfohlen(?:e artikel)?|neueste (?:artikel|nachrichten)|schlagwörter|themen
        |leggi (?:anche|tutto)|articoli correlati|(?:i )?più letti|potrebbe interessarti|vedi anche|ultime notizie
        |lees (?:ook|meer|verder)|meest gelezen|gerelateerd(?:e artikelen)?|meer over .{1,30}
        |اقرأ (?:أيضا|أيضًا|أيضاً|المزيد|ايضا)|(?:أخبار|مواضيع|مقالات|موضوعات) (?:ذات صلة|متعلقة|مشابهة)|ذات صلة
        |الأكثر (?:قراءة|مشاهدة|تداولا|تداولًا|شيوعا)|قد (?:يعجبك|يهمك)(?: أيضا| أيضًا| أيضاً)?|شاهد أيضا|شاهد أيضًا|للمزيد|المزيد
        |آخر الأخبار|إقرأ أيضا|اقرأ في .{1,30}|كلمات مفتاحية|الوسوم|وسوم|مواضيع
        |читайте также|по теме|похожие (?:статьи|новости)|самое читаемое|популярное|смотрите также|теги
        |ये भी पढ़ें|यह भी पढ़ें|और पढ़ें|संबंधित (?:खबरें|ख़बरें|लेख|समाचार)|सबसे ज़्यादा पढ़ी गईं?|सबसे अधिक पढ़े गए|ताज़ा खबरें
        |baca juga|berita terkait|artikel terkait|terkait|terpopuler|ilgili haberler|çok okunanlar|czytaj także
        |(?:相关|相關)(?:阅读|新闻|文章|链接|推荐|閱讀|新聞|報導)|延伸阅读|更多(?:新闻|阅读|相关)?|推荐阅读|热门(?:新闻|文章|排行)|阅读排行(?:榜)?
        |点击排行(?:榜)?|猜你喜欢|标签|关键词|関連(?:記事|ニュース|リンク|キーワード)|あわせて読みたい|おすすめ(?:記事)?
        |(?:アクセス)?ランキング|人気(?:記事|ランキング)|続きを読む|もっと見る|タグ|관련 ?(?:기사|뉴스)|많이 본 뉴스
    """,
    "comments": """
        (?:\\d+ )?comments?(?: section)?|(?:permalink )?\\d+ (?:comments?|responses?|repl(?:y|ies)|thoughts?)(?: (?:to|on|feed) .{1,200})?|leave a (?:comment|reply)|join the (?:conversation|discussion)
        |post a comment|(?:view|show|read|load|see|add)(?: all| more| \\d+)? comments?|discussion|no comments(?: yet)?
        |reader comments|what do you think|write a comment|your comment|have your say|most liked comments
        |comentários?|deixe (?:um|seu|uma) (?:comentário|resposta)|comentarios?|deja (?:un|tu) comentario|opiniones
        |(?:ver|mostrar|todos os|todos los)(?: \\d+)? comentários?|ver comentarios|participe da conversa|escreva um comentário
        |commentaires?|laisser un commentaire|(?:vos|les|voir les|lire les) (?:commentaires|réactions)|réagir
        |kommentare?|kommentar (?:schreiben|hinterlassen|verfassen)|leserkommentare|diskussion|diskutieren sie mit
        |(?:alle )?kommentare anzeigen|schreib(?:en sie)? einen kommentar|commenti|lascia un commento|reacties|reageer
        |التعليقات|تعليقات|أضف (?:تعليقا|تعليقًا|تعليق|تعليقاً)|اترك (?:تعليقا|تعليقًا|تعليق|تعليقاً)|شارك برأيك|تعليقات القراء|آراء القراء
        |комментарии|оставить комментарий|टिप्पणियाँ|टिप्पणियां|टिप्पणी|अपनी टिप्पणी दें|komentar|tinggalkan balasan|yorumlar
        |评论|網友評論|网友评论|发表评论|我要评论|全部评论|最新评论|コメント|コメントする|コメントを書く|みんなのコメント|댓글|댓글 쓰기
    """,
    "newsletter": """
        (?:our |the )?newsletters?|stay (?:informed|updated|connected|in touch)|get the .{1,30} newsletter
        |boletim(?: informativo)?|bolet[ií]n(?: informativo)?|lettre d['’]information|infolettre|النشرة (?:البريدية|الإخبارية)
        |рассылка|न्यूज़लेटर|newsletter abonnieren|newsletter-anmeldung|メールマガジン|ニュースレター|订阅(?:我们)?|邮件订阅|뉴스레터
    """,
}
_DETACHED = {
    # No head of more below it: it says all itself, with what follows a colon.
    "reading time": """
        \\d+ ?(?:-|–)? ?(?:min(?:ute)?s?\\.?)(?: read(?:ing)?(?: time)?| de (?:leitura|lectura|lecture)| lesezeit| di lettura| leestijd)
        |(?:estimated )?read(?:ing)? time ?:? ?\\d+ ?min(?:ute)?s?|(?:tempo|tiempo|temps) (?:estimado )?de (?:leitura|lectura|lecture) ?:? ?\\d+ ?min(?:ut[oe]s?)?
        |lesezeit ?:? ?(?:ca\\. )?\\d+ ?min(?:uten?)?\\.?|(?:lesedauer|dauer) ?:? ?\\d+ ?min(?:uten?)?\\.?|مدة القراءة ?:? ?.{1,20}|وقت القراءة ?:? ?.{1,20}
        |\\d+ (?:دقائق|دقيقة)(?: للقراءة| قراءة)?|قراءة \\d+ (?:دقائق|دقيقة)|\\d+ ?मिनट(?: पढ़ें| में पढ़ें)?|阅读时间 ?[:：]? ?\\d+ ?分钟|\\d+ ?分钟阅读|время чтения ?:? ?.{1,20}
    """,
    "shop": """
        add to (?:cart|basket|bag|wish ?list|compare)|buy (?:it )?now|in stock|out of stock|free (?:shipping|delivery|returns).{0,40}|check ?out|your (?:cart|basket)|(?:shopping )?(?:cart|basket)
        |adicionar ao carrinho|comprar(?: agora)?|em estoque|em stock|frete grátis.{0,30}|meu carrinho|carrinho
        |añadir (?:al|a la) (?:carrito|cesta)|comprar ahora|en stock|envío gratis.{0,30}|mi carrito|carrito|cesta
        |ajouter au panier|acheter(?: maintenant)?|livraison gratuite.{0,30}|(?:mon )?panier
        |in den (?:warenkorb|einkaufswagen)|jetzt kaufen|auf lager|(?:kostenloser|gratis) versand.{0,30}|warenkorb|merkliste|auf den merkzettel
        |(?:أضف|إضافة) إلى (?:السلة|العربة|عربة التسوق|سلة التسوق)|اشتر الآن|متوفر(?: في المخزون)?|شحن مجاني.{0,30}|سلة التسوق|加入购物车|立即购买|カートに入れる
    """,
    "gallery": """
        (?:image|photo|slide|imagem|foto|imagen|bild) ?\\d+ ?(?:of|/|de|von|sur) ?\\d+|\\d+ ?(?:/|of) ?\\d+|view gallery|back to gallery|(?:photo )?gallery|full ?screen|play video|(?:click|tap) to (?:enlarge|expand|play).{0,20}
        |hide caption|toggle caption|enlarge this image|image caption|image copyright|view (?:larger|full ?size).{0,20}
        |galeria(?: de fotos)?|galería|galerie|fotostrecke|bilderstrecke|diaporama|voir (?:les photos|la galerie)|معرض الصور|ألبوم الصور|图集|写真を見る
    """,
    "forum": """
        (?:reply|quote|report|like|upvote|downvote|edit|flag|permalink|react|multi-?quote|award|report post|reply with quote|reply to .{1,20})
        |(?:responder|citar|denunciar|curtir|gostei|me gusta|reportar|répondre|citer|signaler|j['’]aime|antworten|zitieren|melden|gefällt mir|rispondi|segnala)
        |(?:رد|الرد|اقتباس|إبلاغ|أعجبني|تبليغ)|回复|引用|举报|返信|通報|いいね|ответить|цитировать|пожаловаться
        |(?:page|página|seite|صفحة) \\d+(?: (?:of|de|von|sur|من) \\d+)?|\\d+ (?:replies|views|respostas|respuestas|réponses|antworten|visualizações|vistas|vues|aufrufe|likes|upvotes)
        |(?:joined|member since|posts|messages|mensagens|mensajes|beiträge|inscrit|registriert|registrado|membro desde|miembro desde|membre depuis|reputation|location|المشاركات|تاريخ التسجيل) ?: ?.{1,30}
        |(?:senior|junior|new|active|veteran) member|moderator|administrator|moderador(?:a)?|modérateur|membre|mitglied|miembro|membro|عضو(?: جديد| نشيط| مميز)?|مشرف
        |(?:new|post|start|ask)(?: a)? (?:thread|reply|topic|question)|jump to .{1,20}|quick reply|last edited .{1,60}|mark as (?:read|solved)
    """,
}
# What a line of furniture opens with, a colon or not; the rest of it may be anything.
_SURE_STARTS = {
    "newsletter": """
        (?:sign ?-?up|subscribe|register)(?: now| today| here| free)? (?:to|for) (?:our|the|my|a|free|daily|weekly|this)\\b.{0,60}|(?:get|receive) (?:our|the) .{0,60}(?:inbox|newsletter|e-?mail|alerts).{0,40}
        |enter your e-?mail.{0,60}|your e-?mail(?: address)?.{0,30}|.{0,120}(?:straight|delivered|direct(?:ly)?) to your (?:inbox|e-?mail).{0,60}|.{0,60}\\bno spam\\b.{0,120}|.{0,60}unsubscribe.{0,60}|stay up to date.{0,80}newsletter.{0,30}|join our (?:newsletter|mailing list|channel|community).{0,60}
        |support (?:our|independent|local|quality) .{0,60}|become a (?:member|subscriber|supporter).{0,60}|start your (?:free )?(?:trial|subscription).{0,60}|.{0,30}download (?:our|the) (?:free )?app.{0,40}
        |(?:assine|inscreva-se|cadastre-se|subscreva|receba)\\b.{0,60}(?:newsletter|boletim|e-?mail|notícias|canal|novidades|gratuit).{0,40}|(?:seu|o teu) e-?mail.{0,20}|digite seu e-?mail.{0,30}|(?:baixe|descarregue) (?:o|nosso) (?:app|aplicativo).{0,40}
        |(?:suscr[ií]b[ae]te|suscr[ií]base|reg[ií]strate|recibe|reciba|apúntate)\\b.{0,60}(?:newsletter|bolet[ií]n|correo|noticias|canal|novedades|gratis).{0,40}|(?:tu|su) correo.{0,20}|introduce tu (?:correo|e-?mail).{0,30}|descarga (?:la|nuestra) (?:app|aplicación).{0,40}
        |(?:abonnez-vous|inscrivez-vous|recevez)\\b.{0,60}(?:newsletter|lettre|e-?mail|infolettre|actualité|gratuit).{0,40}|votre (?:adresse )?(?:e-?mail|courriel).{0,20}|téléchargez (?:notre|l['’])\\s?(?:app|application).{0,40}
        |(?:abonnieren sie|melden sie sich|jetzt (?:anmelden|abonnieren)|newsletter)\\b.{0,60}(?:newsletter|anmelden|abonnieren|bestellen|gratis|kostenlos).{0,40}|ihre e-?mail-?(?:adresse)?.{0,20}|(?:die )?app herunterladen.{0,30}
        |(?:iscriviti|ricevi)\\b.{0,60}newsletter.{0,40}|(?:meld je aan|schrijf je in|ontvang)\\b.{0,60}nieuwsbrief.{0,40}
        |(?:اشترك|اشتركوا|سجل|انضم|احصل)\\b.{0,60}(?:النشرة|نشرتنا|بريدك|قناتنا|البريدية).{0,40}|(?:أدخل )?بريدك الإلكتروني.{0,30}|حمل تطبيق.{0,40}|حمّل تطبيق.{0,40}
        |(?:подпишитесь|подписывайтесь)\\b.{0,80}|(?:订阅|訂閱)(?:我们|我們|本站|每日).{0,20}|(?:扫码|扫描).{0,20}(?:关注|下载).{0,20}|(?:下载|打开)(?:客户端|APP|应用).{0,10}|メルマガ(?:登録|に登録).{0,20}|.{0,40}न्यूज़लेटर.{0,20}(?:सब्सक्राइब|साइन अप).{0,20}
    """,
    "cookies": """
        (?:we|this (?:site|website)|our (?:site|website)|by (?:using|continuing)).{0,120}\\bcookies?\\b.{0,160}|(?:accept|reject|manage|allow|decline|deny)(?: all| cookies| preferences| choices){1,2}|accept and (?:continue|close)|cookie (?:policy|settings|preferences|notice|consent)|(?:privacy|consent) (?:settings|preferences|choices)
        |(?:usamos|utilizamos|este site|este sitio|esta web|ao continuar|al continuar|nós usamos).{0,120}\\bcookies?\\b.{0,160}|(?:aceitar|rejeitar|gerenciar|gerir|aceptar|rechazar|gestionar|configurar)(?: todos?| todas?| os| las| los)*(?: as| los)?(?: cookies| tod[oa]s)|(?:política|configurações|definições|configuración|preferencias) de cookies
        |(?:nous utilisons|ce site|notre site|en poursuivant).{0,120}\\bcookies?\\b.{0,160}|(?:tout )?(?:accepter|refuser|gérer|paramétrer)(?: tous| tout| les)*(?: cookies)?(?: et (?:fermer|continuer))?|(?:gestion|politique|paramètres)(?: des| de) cookies
        |(?:wir verwenden|wir nutzen|diese (?:webs(?:e)?ite|seite)|unsere (?:website|seite)).{0,120}\\bcookies?\\b.{0,160}|(?:alle )?(?:cookies )?(?:akzeptieren|ablehnen|annehmen)|alle(?: cookies)? (?:akzeptieren|ablehnen)|cookie-?(?:einstellungen|richtlinie|hinweis)e?n?
        |(?:utilizziamo|questo sito|wij gebruiken|deze (?:site|website)).{0,120}\\bcookies?\\b.{0,160}|accetta(?: tutti)?(?: i cookie)?|cookies? (?:accepteren|weigeren)
        |.{0,80}(?:ملفات تعريف الارتباط|الكوكيز).{0,160}|(?:قبول|رفض) (?:الكل|الجميع)|.{0,60}(?:файлы cookie|cookie-файлы).{0,120}|(?:本网站|我们)(?:使用|采用).{0,20}cookie.{0,80}|(?:当サイト|このサイト).{0,30}(?:cookie|クッキー).{0,80}
    """,
    "footer": """
        (?:terms|privacy|legal)(?: of (?:use|service)| policy| notice| statement| & conditions| and conditions| center)?(?: ?[|·•/-] ?.{1,120})?|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|help(?: cent(?:er|re))?|site ?map|(?:back to )?top|do not sell .{0,50}|accessibility(?: statement)?|imprint|(?:cookie|privacy) policy
        |(?:about(?: us)?|contact(?: us)?|terms|privacy|advertise|careers|help|imprint)(?: ?[|·•/] ?[^|·•/.]{1,30}){1,10}
        |termos de uso|(?:política|aviso) de privacidad(?:e)?|fale conosco|contato|contacto|quem somos|sobre nós|anuncie(?: conosco)?|expediente|trabalhe conosco|voltar ao topo|aviso legal|mapa do site|mapa del sitio|condiciones de uso|términos (?:y condiciones|de uso)|quiénes somos|contáctenos|volver arriba
        |mentions légales|conditions générales(?: .{0,30})?|politique de confidentialité|nous contacter|contactez-nous|qui sommes-nous|plan du site|haut de page|données personnelles|cgu|cgv|aide
        |impressum|datenschutz(?:erklärung|hinweise)?|agb|kontakt|über uns|mediadaten|nach oben|nutzungsbedingungen|karriere|hilfe|jobs|widerruf|barrierefreiheit
        |(?:impressum|datenschutz|kontakt|agb|mentions légales|contact|contato|contacto|privacidad|privacidade|termos|sobre|aviso legal|quem somos|quiénes somos|qui sommes-nous|من نحن|اتصل بنا|سياسة الخصوصية)(?: ?[|·•/] ?[^|·•/.]{1,30}){1,10}
        |سياسة الخصوصية|الشروط والأحكام|شروط الاستخدام|اتصل بنا|من نحن|تواصل معنا|أعلن معنا|خريطة الموقع|العودة إلى الأعلى|хельп|о проекте|контакты|политика конфиденциальности|गोपनीयता नीति|संपर्क करें|हमारे बारे में
        |关于我们|联系我们|隐私政策|使用条款|网站地图|免责声明|返回顶部|お問い合わせ|プライバシーポリシー|利用規約|会社概要|運営会社|サイトマップ|ページトップへ|회사소개|이용약관|개인정보처리방침
    """,
    "credit": """
        \\(?(?:additional |with )?(?:reporting|writing|editing|compiled|written|edited)(?: and (?:writing|editing|additional reporting))? by [^.]{2,80}(?:[;,.] ?(?:additional |with )?(?:reporting|writing|editing)[^.]{2,100}){0,4}\\.?\\)?
        |\\((?:reportagem|edição|por|texto|com informações|reporte|reportaje|editado|edición|escrito|información|reportage|rédaction|rédigé|édité|avec|bericht|bearbeitet|redaktion|mit material|geschrieben|إعداد|تحرير|كتابة|تغطية|শ|编辑|责编|責任編輯|责任编辑|記者|记者|репортаж|редактор)\\b[^()]{2,120}\\)
        |(?:责任编辑|责编|编辑|校对|审核|來源|文章来源)[:：][^。]{1,30}|\\((?:(?:责任)?编辑|责编|记者)[:：][^()]{1,30}\\)|（(?:(?:责任)?编辑|责编|记者)[:：]?[^（）]{1,30}）|\\[(?:责任)?编辑[:：].{1,30}\\]
        |(?:the associated press|reuters|afp|dpa|efe|lusa|agence france-presse) (?:contributed to this (?:report|story)|a contribué à cet article)\\.?|.{2,60} contributed (?:reporting|to this (?:report|story|article))\\.?
    """,
    "caption": """
        (?:photos?|pictures?|images?|photograph|file photo|caption|(?:photo|image|picture) (?:credits?|courtesy|by|copyright|caption)|illustration|graphic|video|watch)(?: by)? ?[:：] ?.{2,400}
        |(?:fotos?|imagem|imagen|ilustração|ilustración|crédito|créditos|legenda|reprodução|divulgação|foto de archivo|vídeo) ?[:：/] ?.{2,400}|(?:crédits?(?: photo)?|légende|photo d['’]illustration|vidéo|image d['’]illustration) ?[:：/] ?.{2,400}
        |(?:bild|bildquelle|foto|symbolbild|archivfoto|grafik|quelle bild|didascalia|immagine|beeld) ?[:：/] ?.{2,400}|(?:الصورة|صورة|صور|تصوير|مصدر الصورة|تعليق الصورة|فيديو|شاهد) ?[:：] ?.{2,400}|(?:фото|иллюстрация|видео) ?[:：] ?.{2,400}|(?:फोटो|फ़ोटो|तस्वीर|छवि) ?[:：] ?.{2,400}
        |(?:图|图片|图片来源|图源|摄影|资料图|图为|写真|画像|撮影|提供|사진)(?: ?[:：/=] ?).{2,200}|(?:资料图|图为).{2,80}|\\(?(?:file )?(?:photo|image|picture)s?(?: by| credit| courtesy(?: of)?)? [^.]{0,50}(?:/| via )[^.]{1,60}\\)?
        |.{0,300}\\((?:photo|image|picture|pictured?|foto|bild|imagem|imagen|crédit|credit|photo by|صورة|تصوير|фото)\\b ?(?:credit|by|courtesy|crédit|de|:|：|©)?[^()]{2,80}\\)\\.?
        |.{0,300}(?:getty images|ap photo|shutterstock|/ ?(?:afp|reuters|dpa|epa|efe|lusa|ap)|alamy|(?:photo|foto)/[^ ]{1,20})[^.]{0,30}\\)?
    """,
    "menu": """
        (?:skip|jump|go) to (?:main |the )?(?:content|navigation|article|search|footer|menu)|pular para (?:o )?(?:conteúdo|menu).{0,20}|(?:ir|saltar|ir direto) (?:para|al|a|ao|para o) (?:o )?(?:contenido|conteúdo|menu).{0,20}|aller (?:au|directement au) contenu.{0,20}|passer au contenu.{0,20}|zum (?:haupt)?inhalt(?: springen)?|vai al contenuto|ga naar (?:de )?inhoud|(?:تخطي?|تخطى|انتقل|الانتقال|تجاوز) (?:إلى|الى) المحتوى.{0,20}|перейти к (?:содержанию|контенту).{0,20}|you are here.{0,80}|(?:você está|usted está|estás|vous êtes|sie sind|أنت) (?:aqui|aquí|ici|hier|هنا).{0,80}|当前位置.{0,40}|現在位置.{0,40}|(?:सीधे )?मुख्य सामग्री पर जाएं
    """,
    "share": """
        (?:share|compartilh(?:e|ar)|partilh(?:e|ar)|comparti(?:r|e)|comparte|partage(?:r|z)|teilen|condividi|delen|شارك|مشاركة|поделиться|शेयर करें|分享)(?: (?:this|esta|este|cet|cette|diesen|هذا|هذه)(?: \\w+)?)? ?[:：]?
        |\\d+[km]? ?(?:shares?|compartilhamentos|partilhas|compartidos|partages|مشاركة)|(?:follow|find|like|join) us(?: on .{1,60})?|follow .{1,40} on (?:twitter|facebook|instagram|x|google news|whatsapp|youtube|telegram|linkedin)\\b.{0,60}|siga(?:-nos)? .{0,60}|síguenos .{0,60}|suivez-nous .{0,60}|folgen sie uns .{0,60}|تابعونا .{0,60}|تابعنا .{0,60}
    """,
    "advert": """
        (?:story|article) continues (?:below|after).{0,30}|continua (?:depois|após) d[ao] publicidade|(?:la )?(?:nota|noticia) (?:continúa|sigue).{0,40}|(?:la )?suite après (?:la )?(?:publicité|cette publicité)|- ?(?:advertisement|publicidade|publicidad|publicité|anzeige|werbung|إعلان) ?-|this (?:post|article) (?:may )?contains? (?:affiliate|sponsored).{0,80}|advertisement
        |(?:sponsored|paid|partner) (?:content|post|by .{1,30})|conteúdo patrocinado|contenido patrocinado|contenu sponsorisé|anzeige|publicidade|publicidad|publicité|werbung|pubblicità|advertentie|إعلان|реклама|विज्ञापन|广告|広告|광고
    """,
}
_BULLETS = re.compile(
    r"^(?:[-–—•·*+▪●►▶»›>#|→←«‹✓✔☰⋮]+|[oO](?=\s+[A-ZÀ-Ý])|\d{1,2}[.)])(?:\s+|(?=\W|$))|^[•·▪●►▶»›→←☰✓✔]"
)
_TAIL = re.compile(r"[\s.:：…»›>→|•·*!。！]+$")
_COUNTS = re.compile(
    r"\s*[(（\[]\s*[\d.,]+\s*[km]?\s*[)）\]]\s*$|(?<=\D)\s+\d[\d.,]*k?$", re.IGNORECASE
)
_WORDS = re.compile(r"google\+|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+[km]?|[&+]", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_MAX_CHARACTERS = 400
_MAX_VOCABULARY_WORDS = 10
_MAX_VOCABULARY_CHARACTERS = 90


def _joined(pattern: str) -> str:
    return "|".join(part.strip() for part in re.split(r"\n\s*\|?", pattern) if part.strip())


def _compiled(patterns: dict[str, str], end: str = "") -> list[tuple[str, re.Pattern[str]]]:
    return [
        (kind, re.compile(f"(?:{_joined(pattern)}){end}", re.IGNORECASE))
        for kind, pattern in patterns.items()
    ]


@lru_cache(maxsize=1)
def _tables() -> tuple[list[tuple[str, re.Pattern[str]]], ...]:
    """The patterns: heads, lines that say all, openings; compiled when a page is first looked at."""
    return _compiled(_HEADS), _compiled(_DETACHED), _compiled(_SURE_STARTS)


@lru_cache(maxsize=1)
def _vocabularies() -> list[tuple[str, frozenset[str], re.Pattern[str]]]:
    rows = (
        ("share", _SHARE, _SHARE_PHRASES),
        ("menu", _MENU, _MENU_PHRASES),
        ("advert", _ADVERT, _ADVERT_PHRASES),
    )
    return [
        (
            kind,
            frozenset(unicodedata.normalize("NFC", words).split()),
            re.compile(
                rf"(?:(?:{'|'.join(sorted(phrases.split(), key=len, reverse=True))})[\s|/·・,，、>»]*)+"
            ),
        )
        for kind, words, phrases in rows
    ]


def stripped(text: str) -> str:
    """A line without the mark of a list before it, and without counts and marks behind it."""
    text = _BULLETS.sub("", text, count=1).strip()
    return _TAIL.sub("", _COUNTS.sub("", text)).strip()


@lru_cache(maxsize=4096)
def furniture(text: str) -> Furniture | None:
    """What a line is by what it says; None where it does not say."""
    if len(text) > _MAX_CHARACTERS:
        return None
    bare = stripped(text)
    if not any(map(str.isalnum, bare)):
        # A mark of a list with nothing behind it is what is left of a picture.
        return None
    heads, detached, starts = _tables()
    for kind, pattern in starts:
        if pattern.fullmatch(bare):
            return Furniture(kind, sure=kind != "footer")
    for kind, pattern in detached:
        if pattern.fullmatch(bare):
            return Furniture(kind, sure=False)
    label, colon, rest = bare.partition(":") if ":" in bare else bare.partition("：")
    for kind, pattern in heads:
        if pattern.fullmatch(bare):
            return Furniture(kind, sure=len(bare.split()) > 1, opens=True)
        if colon and rest and pattern.fullmatch(label.strip()):
            return Furniture(kind, sure=kind == "related" and len(label.split()) > 1)
    return _by_vocabulary(bare)


def _by_vocabulary(bare: str) -> Furniture | None:
    if len(bare) > _MAX_VOCABULARY_CHARACTERS or bare.endswith(tuple(SENTENCE_TERMINATORS)):
        return None
    words = _words(bare)
    for kind, known, phrases in _vocabularies():
        if phrases.fullmatch(bare):
            return Furniture(kind, sure=False)
        # A browser that copies buttons puts no space between them: `FacebookTwitterEmail`.
        for seen in (words, _words(_CAMEL.sub(" ", bare)) if _CAMEL.search(bare) else []):
            if not 0 < len(seen) <= _MAX_VOCABULARY_WORDS:
                continue
            own = sum(word in known for word in seen)
            if own and all(word in known or word in _FILLERS for word in seen):
                networks = sum(word in _SURE_SHARE for word in seen)
                return Furniture(kind, sure=kind == "share" and networks > 0 and own > 1)
    return None


def _words(text: str) -> list[str]:
    folded = (unicodedata.normalize("NFC", word.casefold()) for word in _WORDS.findall(text))
    return [word for word in folded if not word[0].isdigit()]


def ends_as_sentence(text: str) -> bool:
    """Whether the last mark of a line, closing quotation marks apart, ends a sentence."""
    return text.rstrip(SENTENCE_CLOSERS + " ")[-1:] in tuple(SENTENCE_TERMINATORS)
