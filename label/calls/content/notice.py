"""The personal-data notice of the demonstration’s calls, an example to be adapted."""

VERSION = "exemple-1"

FR = (
    "<p><b>Notice donnée à titre d’exemple.</b> Les données personnelles demandées (noms, "
    "adresses électroniques, téléphones professionnels) servent uniquement à instruire le dossier "
    "de la commune et à la tenir informée de son avancement.</p>"
    "<p>Elles sont lues par l’équipe technique et par les comités du label, et par eux seuls. "
    "Elles "
    "sont conservées pendant la durée indiquée sur la page de l’appel, puis supprimées. Le "
    "formulaire "
    "ne demande aucun numéro de carte d’identité.</p>"
    "<p>Conformément à la loi n° 09.08 relative à la protection des personnes physiques à "
    "l’égard du "
    "traitement des données à caractère personnel, chaque personne peut demander à accéder à ses "
    "données, à les faire rectifier et s’opposer à leur traitement, en écrivant au contact de "
    "l’appel.</p>"
)
AR = (
    "<p><b>إشعار على سبيل المثال.</b> لا تستعمل المعطيات ذات الطابع الشخصي المطلوبة (الأسماء "
    "وعناوين "
    "البريد الإلكتروني وأرقام الهاتف المهنية) إلا لدراسة ملف الجماعة وإخبارها بمآله.</p>"
    "<p>لا يطلع عليها سوى الفريق التقني ولجان الميزة. ويحتفظ بها خلال المدة المبينة في صفحة طلب "
    "إبداء "
    "الاهتمام ثم تحذف. ولا تطلب الاستمارة أي رقم لبطاقة التعريف.</p>"
    "<p>طبقا للقانون رقم 09.08 المتعلق بحماية الأشخاص الذاتيين تجاه معالجة المعطيات ذات الطابع "
    "الشخصي، يمكن لكل شخص أن يطلب الولوج إلى معطياته وتصحيحها وأن يتعرض على معالجتها، وذلك بمراسلة "
    "الجهة المكلفة بالاتصال.</p>"
)
