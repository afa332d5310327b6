"""The site settings of the demonstration. What is not known stays empty or says «example»."""

SETTINGS = {
    "association_fr": "Association Marocaine des Présidents des Conseils Communaux",
    "association_ar": "الجمعية المغربية لرؤساء مجالس الجماعات",
    "address_fr": "",
    "address_ar": "",
    "email": "contact@lcc.example",
    "phone": "",
    "boilerplate_fr": (
        "L’Association Marocaine des Présidents des Conseils Communaux (AMPCC), fondée à Rabat en "
        "mai 2013 dans le prolongement de la Constitution de 2011, représente les présidents des "
        "conseils communaux auprès des instances politiques et administratives. Elle porte le "
        "Label Commune Citoyenne."
    ),
    "boilerplate_ar": (
        "تأسست الجمعية المغربية لرؤساء مجالس الجماعات بالرباط في ماي 2013 في سياق دستور 2011، وهي "
        "تمثل رؤساء مجالس الجماعات سياسيا وإداريا، وتحمل مشروع ميزة الجماعة المواطنة."
    ),
    "press_contact_fr": "Service de communication de l’AMPCC (exemple)\npresse@lcc.example",
    "press_contact_ar": "مصلحة التواصل بالجمعية (مثال)\npresse@lcc.example",
    "footer_fr": (
        "Une initiative de l’AMPCC, avec l’appui de la Direction Générale des Collectivités "
        "Territoriales et le partenariat de l’Association Targa-Aide."
    ),
    "footer_ar": (
        "مبادرة من الجمعية المغربية لرؤساء مجالس الجماعات، بدعم من المديرية العامة للجماعات "
        "الترابية وبشراكة مع جمعية تاركة للتنمية والبيئة."
    ),
}
