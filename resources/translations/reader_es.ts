<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Core</name>
    <message>
        <source>A PIN has {fewest} digits or more.</source>
        <extracomment>staff/pin_rules.py</extracomment>
        <translation>Un PIN tiene {fewest} dígitos o más.</translation>
    </message>
    <message>
        <source>A PIN has {most} digits at most.</source>
        <extracomment>staff/pin_rules.py</extracomment>
        <translation>Un PIN tiene {most} dígitos como máximo.</translation>
    </message>
    <message>
        <source>A PIN is made of digits only.</source>
        <extracomment>staff/pin_rules.py</extracomment>
        <translation>Un PIN se compone solo de dígitos.</translation>
    </message>
    <message>
        <source>A category has neither an id nor a title, so it is left out.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Una categoría no tiene ni id ni título, así que se omite.</translation>
    </message>
    <message>
        <source>A copy from {copy_day} has been put back.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Se recuperó una copia del {copy_day}.</translation>
    </message>
    <message>
        <source>A few articles need none. If these are to stand beside the articles that came with Reader, check them with --staff-folder, or choose the folder in the settings.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>Unos pocos artículos no lo necesitan. Si deben estar junto a los artículos que vinieron con Reader, revíselos con --staff-folder o elija la carpeta en los ajustes.</translation>
    </message>
    <message>
        <source>A few digits that come again are easy to guess.</source>
        <extracomment>staff/pin_rules.py</extracomment>
        <translation>Unos pocos dígitos que se repiten son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>A file that was inserted as a whole after “{place}” was left out. Import it on its own.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió un archivo que estaba insertado entero después de “{place}”. Impórtelo por separado.</translation>
    </message>
    <message>
        <source>A file that was inserted as a whole was left out. Import it on its own.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió un archivo que estaba insertado entero. Impórtelo por separado.</translation>
    </message>
    <message>
        <source>A form control after “{place}” was left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió un control de formulario después de “{place}”.</translation>
    </message>
    <message>
        <source>A form control was left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió un control de formulario.</translation>
    </message>
    <message>
        <source>A help line has no number, so it is left out.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Una línea de ayuda no tiene número, así que se omite.</translation>
    </message>
    <message>
        <source>A line on the keys is easy to see and to guess.</source>
        <extracomment>staff/pin_rules.py</extracomment>
        <translation>Una línea sobre las teclas es fácil de ver y de adivinar.</translation>
    </message>
    <message>
        <source>A link may not begin with “{scheme}:”, so “{text}” is shown as plain text.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Un enlace no puede empezar con “{scheme}:”, así que “{text}” se muestra como texto simple.</translation>
    </message>
    <message>
        <source>A pack cannot be called so.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>Un paquete no se puede llamar así.</translation>
    </message>
    <message>
        <source>A part that is kept in another file after “{place}” was left out. Import it on its own.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió una parte que está en otro archivo, después de “{place}”. Impórtela por separado.</translation>
    </message>
    <message>
        <source>A part that is kept in another file was left out. Import it on its own.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió una parte que está en otro archivo. Impórtela por separado.</translation>
    </message>
    <message>
        <source>A path with a space or a sign such as % cannot stand in the unit.</source>
        <extracomment>kiosk/recipe.py</extracomment>
        <translation>Una ruta con un espacio o un signo como % no puede estar en la unidad.</translation>
    </message>
    <message>
        <source>A picture</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Una imagen</translation>
    </message>
    <message>
        <source>A picture has no file name.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Una imagen no tiene nombre de archivo.</translation>
    </message>
    <message>
        <source>A sign of the font {it} after “{place}” was left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió un signo de la fuente {it} después de “{place}”.</translation>
    </message>
    <message>
        <source>A sign of the font {it} was left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió un signo de la fuente {it}.</translation>
    </message>
    <message>
        <source>A table after “{place}” had merged cells, which were split. Check it.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Una tabla después de “{place}” tenía celdas combinadas, que se separaron. Revísela.</translation>
    </message>
    <message>
        <source>A table after “{place}” was there only for layout. What it held now stands one below the other.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Una tabla después de “{place}” servía solo para la disposición. Lo que contenía está ahora una cosa debajo de otra.</translation>
    </message>
    <message>
        <source>A table had merged cells, which were split. Check it.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Una tabla tenía celdas combinadas, que se separaron. Revísela.</translation>
    </message>
    <message>
        <source>A table was there only for layout. What it held now stands one below the other.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Una tabla servía solo para la disposición. Lo que contenía está ahora una cosa debajo de otra.</translation>
    </message>
    <message>
        <source>A {what} after “{place}” was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió un elemento ({what}) después de “{place}”.</translation>
    </message>
    <message>
        <source>A {what} was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió un elemento ({what}).</translation>
    </message>
    <message>
        <source>Add [[help.line]] with label and number below [help].</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Agregue [[help.line]] con label y number debajo de [help].</translation>
    </message>
    <message>
        <source>Add a part that begins with [help] and a [[help.line]] with label and number.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Agregue una parte que empiece con [help] y un [[help.line]] con label y number.</translation>
    </message>
    <message>
        <source>Add the other one.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Agregue el otro.</translation>
    </message>
    <message>
        <source>An embedded object of {what} after “{place}” was left out. Save it as a picture, and put that in.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió un objeto insertado de {what} después de “{place}”. Guárdelo como imagen y ponga la imagen.</translation>
    </message>
    <message>
        <source>An embedded object of {what} was left out. Save it as a picture, and put that in.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió un objeto insertado de {what}. Guárdelo como imagen y ponga la imagen.</translation>
    </message>
    <message>
        <source>An {what} after “{place}” was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió un elemento ({what}) después de “{place}”.</translation>
    </message>
    <message>
        <source>An {what} was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió un elemento ({what}).</translation>
    </message>
    <message>
        <source>Another Reader is just saving, so this was not saved.</source>
        <extracomment>marks/disk.py</extracomment>
        <translation>Otro Reader está guardando en este momento, así que esto no se guardó.</translation>
    </message>
    <message>
        <source>Another article has the same title: {first}.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>Otro artículo tiene el mismo título: {first}.</translation>
    </message>
    <message>
        <source>Another pack is being installed on this computer.</source>
        <extracomment>staff/packs/lock.py</extracomment>
        <translation>Se está instalando otro paquete en esta computadora.</translation>
    </message>
    <message>
        <source>Another program is holding the file of your saved articles.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Otro programa está usando el archivo de sus artículos guardados.</translation>
    </message>
    <message>
        <source>Another window of Reader is checking the PIN.</source>
        <extracomment>staff/pin_lock.py</extracomment>
        <translation>Otra ventana de Reader está comprobando el PIN.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Articles hold text, pictures and tables only. Remove it.</source>
        <extracomment>library/page_html.py</extracomment>
        <translation>Los artículos contienen solo texto, imágenes y tablas. Quítelo.</translation>
    </message>
    <message>
        <source>Ask for one that was made with “reader pack build”.</source>
        <extracomment>staff/packs/signature.py</extracomment>
        <translation>Pida uno que se haya hecho con “reader pack build”.</translation>
    </message>
    <message>
        <source>Ask for the Word file, or copy its text and paste it.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Pida el archivo de Word, o copie su texto y péguelo.</translation>
    </message>
    <message>
        <source>Ask for the file again, or copy it anew.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Pida el archivo otra vez, o cópielo de nuevo.</translation>
    </message>
    <message>
        <source>Ask for the newest pack, or build it with --number {highest}.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Pida el paquete más nuevo, o hágalo con --number {highest}.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to check the disk.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Pida a quien cuida esta computadora que revise el disco.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to delete the folder of copies.</source>
        <extracomment>marks/store.py</extracomment>
        <translation>Pida a quien cuida esta computadora que borre la carpeta de copias.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to let Reader write there.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Pida a quien cuida esta computadora que permita a Reader escribir ahí.</translation>
    </message>
    <message>
        <source>Bold lines that stood alone are headings now: {named}.</source>
        <extracomment>staff/authoring/shape.py</extracomment>
        <translation>Las líneas en negrita que estaban solas son ahora encabezados: {named}.</translation>
    </message>
    <message>
        <source>Build it again when nobody is saving files there.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>Hágalo de nuevo cuando nadie esté guardando archivos ahí.</translation>
    </message>
    <message>
        <source>Build it again with --number {highest}.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Hágalo de nuevo con --number {highest}.</translation>
    </message>
    <message>
        <source>By its words this text is {names}, but it counts as {names2}.</source>
        <extracomment>staff/rules_language.py</extracomment>
        <translation>Por sus palabras, este texto está en {names}, pero cuenta como {names2}.</translation>
    </message>
    <message>
        <source>Change it by hand, or put the sample there.</source>
        <extracomment>kiosk/config_file.py</extracomment>
        <translation>Cámbielo a mano, o ponga ahí el archivo de muestra.</translation>
    </message>
    <message>
        <source>Change who may read it, or check that its drive is connected.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Cambie quién puede leerla, o compruebe que su unidad esté conectada.</translation>
    </message>
    <message>
        <source>Change who may read it, or remove it.</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>Cambie quién puede leerlo, o quítelo.</translation>
    </message>
    <message>
        <source>Change who may read it.</source>
        <extracomment>library/place_files.py</extracomment>
        <translation>Cambie quién puede leerlo.</translation>
    </message>
    <message>
        <source>Changes that nobody had accepted yet were taken as accepted.</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>Los cambios que nadie había aceptado aún se tomaron como aceptados.</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <extracomment>library/worker.py</extracomment>
        <translation>Compruebe su nombre y su carpeta.</translation>
    </message>
    <message>
        <source>Check its name and who may read it.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>Compruebe su nombre y quién puede leerlo.</translation>
    </message>
    <message>
        <source>Check its name, and that its drive is connected.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Compruebe su nombre y que su unidad esté conectada.</translation>
    </message>
    <message>
        <source>Check its name, and that its drive or share is connected.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Compruebe su nombre y que su unidad o recurso de red esté conectado.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>Compruebe su nombre.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Compruebe que sea el archivo correcto.</translation>
    </message>
    <message>
        <source>Check that it was saved.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Compruebe que se haya guardado.</translation>
    </message>
    <message>
        <source>Check that its drive is connected, then open Reader again.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Compruebe que su unidad esté conectada y abra Reader de nuevo.</translation>
    </message>
    <message>
        <source>Check that its drive is connected, then try again.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Compruebe que su unidad esté conectada e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check that its drive or share is connected.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>Compruebe que su unidad o recurso de red esté conectado.</translation>
    </message>
    <message>
        <source>Check that its drive or share is connected. If you removed them yourself, there is nothing to do.</source>
        <extracomment>library/refresh.py</extracomment>
        <translation>Compruebe que su unidad o recurso de red esté conectado. Si usted mismo los quitó, no hay nada que hacer.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that Reader may write there.</source>
        <extracomment>staff/pin_lock.py</extracomment>
        <translation>Compruebe que el disco no esté lleno y que Reader pueda escribir ahí.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write there.</source>
        <extracomment>atomic_file.py</extracomment>
        <translation>Compruebe que el disco no esté lleno y que usted pueda escribir ahí.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write there. You can go on reading.</source>
        <extracomment>marks/disk.py</extracomment>
        <translation>Compruebe que el disco no esté lleno y que usted pueda escribir ahí. Puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Check that the folder is there, that you may write to it, and that its disk is not full.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>Compruebe que la carpeta exista, que usted pueda escribir en ella y que su disco no esté lleno.</translation>
    </message>
    <message>
        <source>Check that the right thing was chosen.</source>
        <extracomment>staff/authoring/reading.py</extracomment>
        <translation>Compruebe que se haya elegido lo correcto.</translation>
    </message>
    <message>
        <source>Check that there is room in {parent}.</source>
        <extracomment>library/refresh.py</extracomment>
        <translation>Compruebe que haya espacio en {parent}.</translation>
    </message>
    <message>
        <source>Check that there is room left on this computer, and try again.</source>
        <extracomment>errors.py</extracomment>
        <translation>Compruebe que quede espacio en esta computadora e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk is not full.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>Compruebe que usted pueda escribir ahí y que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>Check that you may write there, or choose another folder.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>Compruebe que usted pueda escribir ahí, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Check that you may write there, that its drive is connected, and that there is room left.</source>
        <extracomment>staff/authoring/target_folder.py</extracomment>
        <translation>Compruebe que usted pueda escribir ahí, que su unidad esté conectada y que quede espacio.</translation>
    </message>
    <message>
        <source>Check the articles with “reader check”, and build the pack again.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Revise los artículos con “reader check” y haga el paquete de nuevo.</translation>
    </message>
    <message>
        <source>Check the disk, then install it again.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Revise el disco e instálelo de nuevo.</translation>
    </message>
    <message>
        <source>Check the file name, or remove the link.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Revise el nombre del archivo, o quite el enlace.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name, or name another one with --content.</source>
        <extracomment>errors.py</extracomment>
        <translation>Revise el nombre de la carpeta, o indique otra con --content.</translation>
    </message>
    <message>
        <source>Check who may read it, and that its drive is connected.</source>
        <extracomment>errors.py</extracomment>
        <translation>Compruebe quién puede leerlo y que su unidad esté conectada.</translation>
    </message>
    <message>
        <source>Check who may read it, and that no other program holds it.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>Compruebe quién puede leerlo y que ningún otro programa lo esté usando.</translation>
    </message>
    <message>
        <source>Check who may read it.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Compruebe quién puede leerlo.</translation>
    </message>
    <message>
        <source>Check who may write there, and that the disk is not full.</source>
        <extracomment>staff/packs/lock.py</extracomment>
        <translation>Compruebe quién puede escribir ahí y que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>Check who may write there.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Compruebe quién puede escribir ahí.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>chino</translation>
    </message>
    <message>
        <source>Choose a file that was made with &quot;reader marks export&quot;, with a name that ends in &quot;.json&quot;.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Elija un archivo hecho con &quot;reader marks export&quot;, con un nombre que termine en &quot;.json&quot;.</translation>
    </message>
    <message>
        <source>Choose a folder that has nothing but articles in it, or make a new one.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>Elija una carpeta que solo tenga artículos, o haga una nueva.</translation>
    </message>
    <message>
        <source>Choose another one, so that an update of Reader changes nothing of yours.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>Elija otra, para que una actualización de Reader no cambie nada suyo.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>Choose another title.</source>
        <extracomment>staff/authoring/target_folder.py</extracomment>
        <translation>Elija otro título.</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Elija uno de estos: {choices}.</translation>
    </message>
    <message>
        <source>Choose one of: {colors}.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Elija uno de estos: {colors}.</translation>
    </message>
    <message>
        <source>Choose one of: {icons}.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Elija uno de estos: {icons}.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <extracomment>staff/authoring/topics.py</extracomment>
        <translation>Elija uno de estos: {known}.</translation>
    </message>
    <message>
        <source>Close it, or end it, and start Reader again.</source>
        <extracomment>services/single_instance.py</extracomment>
        <translation>Ciérrelo o termínelo, e inicie Reader de nuevo.</translation>
    </message>
    <message>
        <source>Close it, then open Reader again.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Ciérrelo y abra Reader de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitieron los comentarios.</translation>
    </message>
    <message>
        <source>Copies are deleted after some days. “Delete all” deletes them now.</source>
        <extracomment>marks/store.py</extracomment>
        <translation>Las copias se eliminan después de unos días. “Eliminar todo” las elimina ahora.</translation>
    </message>
    <message>
        <source>Copy it again, then paste.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>Cópielo otra vez y péguelo.</translation>
    </message>
    <message>
        <source>Copy it here once more.</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>Cópielo aquí una vez más.</translation>
    </message>
    <message>
        <source>Copy its text, and paste it.</source>
        <extracomment>staff/authoring/html_tree.py</extracomment>
        <translation>Copie su texto y péguelo.</translation>
    </message>
    <message>
        <source>Copy the cells that you need into a Word file.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Copie las celdas que necesite en un archivo de Word.</translation>
    </message>
    <message>
        <source>Copy the clinic&apos;s public key here (it ends in .pub), and name it with --key-trusted.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Copie aquí la clave pública de la clínica (termina en .pub) e indíquela con --key-trusted.</translation>
    </message>
    <message>
        <source>Copy the file again from where it came. The articles on this computer stay as they were.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Copie el archivo otra vez desde donde vino. Los artículos de esta computadora quedan como estaban.</translation>
    </message>
    <message>
        <source>Copy the part that you need, and paste it.</source>
        <extracomment>staff/authoring/html_tree.py</extracomment>
        <translation>Copie la parte que necesite y péguela.</translation>
    </message>
    <message>
        <source>Copy the sample to {path}, or run “reader kiosk install”.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Copie el ejemplo a {path}, o ejecute “reader kiosk install”.</translation>
    </message>
    <message>
        <source>Copy the text again from where it came, and save it as UTF-8.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Copie el texto otra vez desde donde vino y guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>Copy the text that you need, and paste it.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Copie el texto que necesite y péguelo.</translation>
    </message>
    <message>
        <source>Copy the text, and paste it.</source>
        <extracomment>staff/authoring/reading_process.py</extracomment>
        <translation>Copie el texto y péguelo.</translation>
    </message>
    <message>
        <source>Copy what it leads to into the content folder.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Copie en la carpeta de contenido aquello a lo que lleva.</translation>
    </message>
    <message>
        <source>Delete the file {file_name} in Reader&apos;s data folder to set a new PIN.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>Para elegir un PIN nuevo, elimine el archivo {file_name} de la carpeta de datos de Reader.</translation>
    </message>
    <message>
        <source>Delete the line in square brackets: every line stands on its own here.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Borre la línea entre corchetes: aquí cada línea va por sí sola.</translation>
    </message>
    <message>
        <source>Did you mean “#{anchors}”?</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>¿Quiso decir “#{anchors}”?</translation>
    </message>
    <message>
        <source>Did you mean “#{near}”?</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>¿Quiso decir “#{near}”?</translation>
    </message>
    <message>
        <source>Did you mean “{folded}”?</source>
        <extracomment>staff/findings.py</extracomment>
        <translation>¿Quiso decir “{folded}”?</translation>
    </message>
    <message>
        <source>Did you mean “{guess}”?</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>¿Quiso decir “{guess}”?</translation>
    </message>
    <message>
        <source>Did you mean “{names}”?</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>¿Quiso decir “{names}”?</translation>
    </message>
    <message>
        <source>Did you mean “{parts}”?</source>
        <extracomment>staff/rules.py</extracomment>
        <translation>¿Quiso decir “{parts}”?</translation>
    </message>
    <message>
        <source>Digits that go up or down evenly are easy to guess.</source>
        <extracomment>staff/pin_rules.py</extracomment>
        <translation>Los dígitos que suben o bajan de manera regular son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Drop it on the window of Reader to make an article of it, or save its text in a file that ends with .md.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>Suéltelo sobre la ventana de Reader para convertirlo en un artículo, o guarde su texto en un archivo que termine en .md.</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>staff/rules_language.py</extracomment>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <extracomment>marks/exchange.py</extracomment>
        <translation>La entrada {number}</translation>
    </message>
    <message>
        <source>Everything that you saved has been deleted, but a copy of it could not be.</source>
        <extracomment>marks/store.py</extracomment>
        <translation>Todo lo que guardó se eliminó, pero no se pudo eliminar una copia.</translation>
    </message>
    <message>
        <source>Export it from Pages to Word.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Expórtelo de Pages a Word.</translation>
    </message>
    <message>
        <source>For bold words, type ** right before the first word and right after the last one, on one line, without spaces inside.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Para palabras en negrita, escriba ** justo antes de la primera palabra y justo después de la última, en una sola línea, sin espacios por dentro.</translation>
    </message>
    <message>
        <source>French</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>francés</translation>
    </message>
    <message>
        <source>From this line on, everything is shown as typewriting: ``` is never closed.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Desde esta línea todo se muestra como letra de máquina: ``` nunca se cierra.</translation>
    </message>
    <message>
        <source>German</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Give it a name of at most {longest_name} letters.</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>Dele un nombre de {longest_name} letras como máximo.</translation>
    </message>
    <message>
        <source>Give it a name of letters, digits and hyphens.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Dele un nombre de letras, dígitos y guiones.</translation>
    </message>
    <message>
        <source>Give it a name of small letters, digits and hyphens.</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>Dele un nombre de letras minúsculas, dígitos y guiones.</translation>
    </message>
    <message>
        <source>Give it a new name of plain letters, digits and hyphens.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Dele un nombre nuevo de letras sencillas, dígitos y guiones.</translation>
    </message>
    <message>
        <source>Give its folders shorter names, or put it further up.</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>Dé nombres más cortos a sus carpetas, o póngalo más arriba.</translation>
    </message>
    <message>
        <source>Give one of the two files another name.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Dé otro nombre a uno de los dos archivos.</translation>
    </message>
    <message>
        <source>Give one of them a title that says how they differ, or remove one.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>Dé a uno de ellos un título que diga en qué se diferencian, o quite uno.</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>Dé otro nombre a uno de ellos.</translation>
    </message>
    <message>
        <source>Give speech_key, softer_key and louder_key a key each.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Dé una tecla a cada uno: speech_key, softer_key y louder_key.</translation>
    </message>
    <message>
        <source>Give the second one another id.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Dé otro id al segundo.</translation>
    </message>
    <message>
        <source>Give this file the same name as that one, so that it is shown instead, or a title that says how they differ.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>Dé a este archivo el mismo nombre que al otro, para que se muestre en su lugar, o un título que diga en qué se diferencian.</translation>
    </message>
    <message>
        <source>Give this file the same name as that one, so that it is shown instead, or remove it.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>Dé a este archivo el mismo nombre que al otro, para que se muestre en su lugar, o quítelo.</translation>
    </message>
    <message>
        <source>Have it read again. Then put the new dates after “reviewed:” and “review_by:”.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Pida que lo lean de nuevo. Después ponga las fechas nuevas detrás de “reviewed:” y “review_by:”.</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>How far you had read may be a little behind.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Hasta dónde había leído puede estar un poco atrasado.</translation>
    </message>
    <message>
        <source>If it is a sentence, type “{match}\{match2}” instead of “{match3}{match4}”.</source>
        <extracomment>staff/rules_lists.py</extracomment>
        <translation>Si es una oración, escriba “{match}\{match2}” en lugar de “{match3}{match4}”.</translation>
    </message>
    <message>
        <source>If more than spelling was changed, have it checked again.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Si cambió algo más que la ortografía, pida que lo revisen de nuevo.</translation>
    </message>
    <message>
        <source>If yours says something else, put your own text under the same name into the folder “{language}”.</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>Si el suyo dice otra cosa, ponga su propio texto con el mismo nombre en la carpeta “{language}”.</translation>
    </message>
    <message>
        <source>In your editor choose “Save with encoding”, then UTF-8.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>En su editor elija “Guardar con codificación” y después UTF-8.</translation>
    </message>
    <message>
        <source>In {name}, readers see the article that came with the library, not one of yours: {path}.</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>En {name}, los lectores ven el artículo que vino con la biblioteca, no uno de los suyos: {path}.</translation>
    </message>
    <message>
        <source>Indent that text by three spaces, so that it belongs to its step, and number the steps 1, 2, 3.</source>
        <extracomment>staff/rules_lists.py</extracomment>
        <translation>Ponga tres espacios antes de ese texto, para que pertenezca a su paso, y numere los pasos 1, 2, 3.</translation>
    </message>
    <message>
        <source>Install Reader again, or name a folder of articles with --content.</source>
        <extracomment>paths.py</extracomment>
        <translation>Instale Reader de nuevo, o indique una carpeta de artículos con --content.</translation>
    </message>
    <message>
        <source>Install Reader again.</source>
        <extracomment>paths.py</extracomment>
        <translation>Instale Reader de nuevo.</translation>
    </message>
    <message>
        <source>Install a new pack. Until then the articles stay as they are.</source>
        <extracomment>staff/packs/releases.py</extracomment>
        <translation>Instale un paquete nuevo. Hasta entonces los artículos quedan como están.</translation>
    </message>
    <message>
        <source>It can be made again at any time with &quot;reader index --rebuild&quot;.</source>
        <extracomment>errors.py</extracomment>
        <translation>Se puede hacer de nuevo en cualquier momento con &quot;reader index --rebuild&quot;.</translation>
    </message>
    <message>
        <source>It can be {least} to {most}, or 0.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Puede ser de {least} a {most}, o 0.</translation>
    </message>
    <message>
        <source>It can be {least} to {most}.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Puede ser de {least} a {most}.</translation>
    </message>
    <message>
        <source>It can be {longest} letters long at most.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Puede tener {longest} letras como máximo.</translation>
    </message>
    <message>
        <source>It is safer to keep them on this computer&apos;s own disk.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Es más seguro tenerlos en el propio disco de esta computadora.</translation>
    </message>
    <message>
        <source>It takes {minutes} minutes to read this article.</source>
        <extracomment>staff/rules_reading.py</extracomment>
        <translation>Leer este artículo toma {minutes} minutos.</translation>
    </message>
    <message>
        <source>It was left out. The names are: {keys}.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Se omitió. Los nombres son: {keys}.</translation>
    </message>
    <message>
        <source>It works here, but not in every program. Give the file a name with - instead of spaces.</source>
        <extracomment>staff/rules_links.py</extracomment>
        <translation>Aquí funciona, pero no en todos los programas. Dé al archivo un nombre con - en lugar de espacios.</translation>
    </message>
    <message>
        <source>Italian</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Its parts lie too deep in each other.</source>
        <extracomment>staff/authoring/reading_process.py</extracomment>
        <translation>Sus partes están demasiado metidas unas dentro de otras.</translation>
    </message>
    <message>
        <source>Keep only words that the voice gets wrong.</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>Deje solo las palabras que la voz dice mal.</translation>
    </message>
    <message>
        <source>Korean</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Leave an empty line above “{first}{first2} {first3}”.</source>
        <extracomment>staff/rules_lists.py</extracomment>
        <translation>Deje una línea vacía antes de “{first}{first2} {first3}”.</translation>
    </message>
    <message>
        <source>Leave an empty line below line {tag}.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Deje una línea vacía debajo de la línea {tag}.</translation>
    </message>
    <message>
        <source>Let its name end in &quot;.json&quot; to take everything to another computer, in &quot;.md&quot; or &quot;.html&quot; to read it.</source>
        <extracomment>marks/export_formats.py</extracomment>
        <translation>Haga que su nombre termine en &quot;.json&quot; para llevar todo a otra computadora, o en &quot;.md&quot; o &quot;.html&quot; para leerlo.</translation>
    </message>
    <message>
        <source>Letters were lost when this file was saved or copied: “{odd}” stands where another letter belongs.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Se perdieron letras al guardar o copiar este archivo: “{odd}” está donde va otra letra.</translation>
    </message>
    <message>
        <source>Links can go to articles and to addresses on the web.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Los enlaces pueden ir a artículos y a direcciones de la web.</translation>
    </message>
    <message>
        <source>Links can go to articles and to whole addresses on the web, such as https://example.org.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Los enlaces pueden ir a artículos y a direcciones completas de la web, como https://example.org.</translation>
    </message>
    <message>
        <source>Look for a missing quotation mark, bracket or = in this line or the one above.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Busque una comilla, un corchete o un = que falte en esta línea o en la anterior.</translation>
    </message>
    <message>
        <source>Look for what is unusual in it, such as a very large table or picture. It is shown again as soon as its file has changed.</source>
        <extracomment>kiosk/set_aside.py</extracomment>
        <translation>Busque qué tiene de inusual, como una tabla o una imagen muy grande. Se mostrará de nuevo en cuanto cambie su archivo.</translation>
    </message>
    <message>
        <source>Make a new key, and start from 1 with it.</source>
        <extracomment>staff/packs/versions.py</extracomment>
        <translation>Haga una clave nueva y empiece con ella desde 1.</translation>
    </message>
    <message>
        <source>Make a pair of keys with &quot;reader pack key&quot;.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>Haga un par de claves con &quot;reader pack key&quot;.</translation>
    </message>
    <message>
        <source>Make both the same, or use words for the link.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Ponga la misma en ambos, o use palabras para el enlace.</translation>
    </message>
    <message>
        <source>Make it a few words.</source>
        <extracomment>staff/authoring/template.py</extracomment>
        <translation>Que sean pocas palabras.</translation>
    </message>
    <message>
        <source>Make it at most 1920 wide and save it again as WebP or JPEG.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>Redúzcala a 1920 de ancho como máximo y guárdela de nuevo como WebP o JPEG.</translation>
    </message>
    <message>
        <source>Make it at most 1920 wide and save it again.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>Redúzcala a 1920 de ancho como máximo y guárdela de nuevo.</translation>
    </message>
    <message>
        <source>Make it one or two sentences. What is more belongs in the text.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>Que sean una o dos oraciones. Lo demás va en el texto.</translation>
    </message>
    <message>
        <source>Make it one or two short sentences.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Que sean una o dos oraciones cortas.</translation>
    </message>
    <message>
        <source>Make it shorter or simpler, or split it into several articles.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Hágalo más corto o más sencillo, o divídalo en varios artículos.</translation>
    </message>
    <message>
        <source>Make it shorter than {longest_title} letters. The rest can go into “summary:”.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>Que tenga menos de {longest_title} letras. El resto puede ir en “summary:”.</translation>
    </message>
    <message>
        <source>Make it smaller, or take it out of the folder.</source>
        <extracomment>staff/packs/gather.py</extracomment>
        <translation>Hágalo más pequeño, o sáquelo de la carpeta.</translation>
    </message>
    <message>
        <source>Make it smaller: at most {table_columns} columns, and {table_cells} cells in all tables of an article.</source>
        <extracomment>library/table_form.py</extracomment>
        <translation>Hágala más pequeña: {table_columns} columnas como máximo, y {table_cells} celdas entre todas las tablas de un artículo.</translation>
    </message>
    <message>
        <source>Make its pictures smaller, or split it into several files.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>Reduzca sus imágenes, o divídalo en varios archivos.</translation>
    </message>
    <message>
        <source>Make its words the name of the page. People who listen to links hear nothing else.</source>
        <extracomment>staff/rules_links.py</extracomment>
        <translation>Que sus palabras sean el nombre de la página. Quien escucha los enlaces no oye nada más.</translation>
    </message>
    <message>
        <source>Make room on the disk, then install it again.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Haga espacio en el disco e instálelo de nuevo.</translation>
    </message>
    <message>
        <source>Make some room and try again. What you saved before is safe, and you can go on reading.</source>
        <extracomment>marks/disk.py</extracomment>
        <translation>Haga algo de espacio e inténtelo de nuevo. Lo que guardó antes está a salvo, y puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Make some room, then open Reader again.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Haga algo de espacio y abra Reader de nuevo.</translation>
    </message>
    <message>
        <source>Make two sentences of each long one, and use shorter words.</source>
        <extracomment>staff/rules_reading.py</extracomment>
        <translation>Haga dos oraciones de cada una larga y use palabras más cortas.</translation>
    </message>
    <message>
        <source>Mark only what matters most.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Destaque solo lo más importante.</translation>
    </message>
    <message>
        <source>Most people in a waiting room have ten. Split it in two.</source>
        <extracomment>staff/rules_reading.py</extracomment>
        <translation>En una sala de espera la mayoría tiene diez. Divídalo en dos.</translation>
    </message>
    <message>
        <source>Move its articles further up.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Mueva sus artículos más arriba.</translation>
    </message>
    <message>
        <source>Name a file, such as clinic.readerpack.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>Indique un archivo, como clinic.readerpack.</translation>
    </message>
    <message>
        <source>Name a key such as F1 to F12, MediaPlay or VolumeUp.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Indique una tecla como F1 a F12, MediaPlay o VolumeUp.</translation>
    </message>
    <message>
        <source>Name it by its code, such as “en”.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>Indíquelo por su código, como “en”.</translation>
    </message>
    <message>
        <source>Name the file that ends in .readerpack.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Indique el archivo que termina en .readerpack.</translation>
    </message>
    <message>
        <source>Name the files in it.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>Indique los archivos que hay en ella.</translation>
    </message>
    <message>
        <source>Name the folder that holds the articles.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>Indique la carpeta que contiene los artículos.</translation>
    </message>
    <message>
        <source>Nearly all articles are suddenly gone from {content}. They can still be read.</source>
        <extracomment>services/folder_watch.py</extracomment>
        <translation>De repente faltan casi todos los artículos de {content}. Todavía se pueden leer.</translation>
    </message>
    <message>
        <source>No PIN was set on this computer.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>En esta computadora no se ha puesto un PIN.</translation>
    </message>
    <message>
        <source>No article shows this picture.</source>
        <extracomment>staff/checks.py</extracomment>
        <translation>Ningún artículo muestra esta imagen.</translation>
    </message>
    <message>
        <source>Not in the library now</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>Ahora no está en la biblioteca</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing can be saved on this computer, so the PIN cannot be checked.</source>
        <extracomment>staff/pin_lock.py</extracomment>
        <translation>En esta computadora no se puede guardar nada, así que no se puede comprobar el PIN.</translation>
    </message>
    <message>
        <source>Nothing can be saved on this computer, so the PIN stays as it was.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>En esta computadora no se puede guardar nada, así que el PIN queda como estaba.</translation>
    </message>
    <message>
        <source>Nothing could be written in the folder {name}.</source>
        <extracomment>staff/authoring/target_folder.py</extracomment>
        <translation>No se pudo escribir nada en la carpeta {name}.</translation>
    </message>
    <message>
        <source>Nothing saved yet.</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>Todavía no hay nada guardado.</translation>
    </message>
    <message>
        <source>Nothing says when this article should be looked at again.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Nada dice cuándo se debe revisar este artículo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing says who checked this article.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Nada dice quién revisó este artículo.</translation>
    </message>
    <message>
        <source>Nothing that you saved was lost.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>No se perdió nada de lo que guardó.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <extracomment>staff/authoring/imported.py</extracomment>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed. The log says more.</source>
        <extracomment>services/staff_service.py</extracomment>
        <translation>No se cambió nada. El registro dice más.</translation>
    </message>
    <message>
        <source>One comment was left out.</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>Se omitió un comentario.</translation>
    </message>
    <message>
        <source>One picture has no words for people who cannot see pictures. Write them between the square brackets.</source>
        <extracomment>staff/authoring/shape.py</extracomment>
        <translation>Una imagen no tiene palabras para quien no puede ver imágenes. Escríbalas entre los corchetes.</translation>
    </message>
    <message>
        <source>One thing that you saved may have a few wrong letters.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Una cosa que guardó puede tener algunas letras equivocadas.</translation>
    </message>
    <message>
        <source>One thing that you saved was lost.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Se perdió una cosa que usted guardó.</translation>
    </message>
    <message>
        <source>Only the first {most_entries} entries were read.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Solo se leyeron las primeras {most_entries} entradas.</translation>
    </message>
    <message>
        <source>Only the main part of the page was taken, without its menus and edges.</source>
        <extracomment>staff/authoring/reading.py</extracomment>
        <translation>Se tomó solo la parte principal de la página, sin sus menús ni bordes.</translation>
    </message>
    <message>
        <source>Open it again to see what it changes.</source>
        <extracomment>services/pack_service.py</extracomment>
        <translation>Ábralo de nuevo para ver qué cambia.</translation>
    </message>
    <message>
        <source>Open it in Word, and save it again under another name.</source>
        <extracomment>staff/authoring/word_package.py</extracomment>
        <translation>Ábralo en Word y guárdelo de nuevo con otro nombre.</translation>
    </message>
    <message>
        <source>Open it in Word, and save it again.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Ábralo en Word y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>Open it in Word, and save it again; or copy the text and paste it.</source>
        <extracomment>staff/authoring/reading_process.py</extracomment>
        <translation>Ábralo en Word y guárdelo de nuevo, o copie el texto y péguelo.</translation>
    </message>
    <message>
        <source>Open it in Word, take the password off (File, Info), and save it again.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Ábralo en Word, quítele la contraseña (Archivo, Información) y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>Open it in a word processor, and save it as “.docx”.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Ábralo en un procesador de textos y guárdelo como “.docx”.</translation>
    </message>
    <message>
        <source>Open it in the program that made it, copy the text, and save that as a plain text file.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Ábralo en el programa que lo hizo, copie el texto y guárdelo como archivo de texto simple.</translation>
    </message>
    <message>
        <source>Open the newer Reader to go on saving.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Abra el Reader más nuevo para seguir guardando.</translation>
    </message>
    <message>
        <source>Parts of this article lie too deep in each other and were made flat.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Hay partes de este artículo demasiado metidas unas dentro de otras; se pusieron en un solo nivel.</translation>
    </message>
    <message>
        <source>Place {number}</source>
        <extracomment>marks/exchange.py</extracomment>
        <translation>El lugar {number}</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Put Reader and the articles in folders with plain names.</source>
        <extracomment>kiosk/recipe.py</extracomment>
        <translation>Ponga Reader y los artículos en carpetas con nombres sencillos.</translation>
    </message>
    <message>
        <source>Put back an earlier copy, or remove the file.</source>
        <extracomment>library/place_files.py</extracomment>
        <translation>Recupere una copia anterior, o quite el archivo.</translation>
    </message>
    <message>
        <source>Put back an earlier copy. To take the article out of the library, remove the file.</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>Recupere una copia anterior. Para retirar el artículo de la biblioteca, quite el archivo.</translation>
    </message>
    <message>
        <source>Put each word below a line with its language, such as [en] or [es].</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>Ponga cada palabra debajo de una línea con su idioma, como [en] o [es].</translation>
    </message>
    <message>
        <source>Put it between quotation marks.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Póngalo entre comillas.</translation>
    </message>
    <message>
        <source>Put it in the folder media, and check capital letters and the ending.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Póngala en la carpeta media y revise las mayúsculas y la terminación.</translation>
    </message>
    <message>
        <source>Put it into the folder of its language, such as “en”.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Póngalo en la carpeta de su idioma, como “en”.</translation>
    </message>
    <message>
        <source>Put it into the folder “media”, and name it in an article.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Póngala en la carpeta “media” y nómbrela en un artículo.</translation>
    </message>
    <message>
        <source>Put the file into the folder “{other}”, or type “language: {other2}” in its header.</source>
        <extracomment>staff/rules_language.py</extracomment>
        <translation>Ponga el archivo en la carpeta “{other}”, o escriba “language: {other2}” en su cabecera.</translation>
    </message>
    <message>
        <source>Put the picture in the folder media and write media/ and its name.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Ponga la imagen en la carpeta media y escriba media/ y su nombre.</translation>
    </message>
    <message>
        <source>Put the sample in its place.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Ponga el ejemplo en su lugar.</translation>
    </message>
    <message>
        <source>Read what changed there, change it here too, and put the new day after “updated:”.</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>Lea qué cambió ahí, cámbielo también aquí y ponga el día nuevo detrás de “updated:”.</translation>
    </message>
    <message>
        <source>Reader has put it right.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Reader lo arregló.</translation>
    </message>
    <message>
        <source>Reader is already open, but it does not answer.</source>
        <extracomment>services/single_instance.py</extracomment>
        <translation>Reader ya está abierto, pero no responde.</translation>
    </message>
    <message>
        <source>Reader made a mistake with it ({name})</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>Reader cometió un error con él ({name})</translation>
    </message>
    <message>
        <source>Reader may not write in its folder on this computer.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Reader no puede escribir en su carpeta de esta computadora.</translation>
    </message>
    <message>
        <source>Reader may not write to {folder}, so the articles stay as they were.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Reader no puede escribir en {folder}, así que los artículos quedan como estaban.</translation>
    </message>
    <message>
        <source>Reader stopped several times while this article was open, so the kiosk does not show it.</source>
        <extracomment>kiosk/set_aside.py</extracomment>
        <translation>Reader se detuvo varias veces con este artículo abierto, así que el quiosco no lo muestra.</translation>
    </message>
    <message>
        <source>Reader&apos;s folder on this computer cannot be reached.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>No se puede llegar a la carpeta de Reader en esta computadora.</translation>
    </message>
    <message>
        <source>Reader&apos;s own pictures and fonts are missing.</source>
        <extracomment>paths.py</extracomment>
        <translation>Faltan las imágenes y las letras propias de Reader.</translation>
    </message>
    <message>
        <source>Readers are offered this one instead. Put a file with the same name into the folder “{missing}”.</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>A los lectores se les ofrece este en su lugar. Ponga un archivo con el mismo nombre en la carpeta “{missing}”.</translation>
    </message>
    <message>
        <source>Readers can read it all the same. Type a header at the top with title:, summary:, category:, updated: and sources:, so that it stands under its topic.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>Los lectores pueden leerlo de todos modos. Escriba arriba una cabecera con title:, summary:, category:, updated: y sources:, para que aparezca en su tema.</translation>
    </message>
    <message>
        <source>Readers see the # before {match}, because there is no space after it.</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>Los lectores ven el # antes de {match}, porque no hay un espacio después.</translation>
    </message>
    <message>
        <source>Readers see the last good version.</source>
        <extracomment>library/catalogue_writer.py</extracomment>
        <translation>Los lectores ven la última versión buena.</translation>
    </message>
    <message>
        <source>Readers see the signs in {what}, because what begins with &lt; on line {tag} goes on until the next empty line.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Los lectores ven los signos en {what}, porque lo que empieza con &lt; en la línea {tag} sigue hasta la próxima línea vacía.</translation>
    </message>
    <message>
        <source>Reading it took too long, or more memory than there is.</source>
        <extracomment>staff/authoring/reading_process.py</extracomment>
        <translation>Leerlo tomó demasiado tiempo, o más memoria de la que hay.</translation>
    </message>
    <message>
        <source>Remove a |, or type one more column in the first row and in the line of dashes. A | that is part of the text is written \|.</source>
        <extracomment>staff/rules_tables.py</extracomment>
        <translation>Quite un |, o escriba una columna más en la primera fila y en la línea de guiones. Un | que es parte del texto se escribe \|.</translation>
    </message>
    <message>
        <source>Remove it, or put it after the heading’s words on the same line.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Quítelo, o póngalo después de las palabras del encabezado, en la misma línea.</translation>
    </message>
    <message>
        <source>Remove it, or put the article itself here.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Quítelo, o ponga aquí el artículo mismo.</translation>
    </message>
    <message>
        <source>Remove it, or save the article under this name.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Quítelo, o guarde el artículo con este nombre.</translation>
    </message>
    <message>
        <source>Remove it, or type what you mean without &lt; and &gt;.</source>
        <extracomment>library/page_html.py</extracomment>
        <translation>Quítelo, o escriba lo que quiere decir sin &lt; y &gt;.</translation>
    </message>
    <message>
        <source>Remove it. For a box, type &gt; [!NOTE] and put &gt; before each of its lines.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Quítelo. Para un recuadro, escriba &gt; [!NOTE] y ponga &gt; antes de cada una de sus líneas.</translation>
    </message>
    <message>
        <source>Remove one of the two, or change what should be different.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>Quite uno de los dos, o cambie lo que deba ser distinto.</translation>
    </message>
    <message>
        <source>Remove that space.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Quite ese espacio.</translation>
    </message>
    <message>
        <source>Remove the one on line {lines}.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Quite el de la línea {lines}.</translation>
    </message>
    <message>
        <source>Remove the spaces at the beginning of the line.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Quite los espacios del principio de la línea.</translation>
    </message>
    <message>
        <source>Remove this file when the other one should be shown again.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Quite este archivo cuando deba mostrarse de nuevo el otro.</translation>
    </message>
    <message>
        <source>Remove what stands between &lt; and &gt;.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Quite lo que está entre &lt; y &gt;.</translation>
    </message>
    <message>
        <source>Rename it to “{it}”.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>Cambie su nombre a “{it}”.</translation>
    </message>
    <message>
        <source>Rename them with plain letters, digits and hyphens, then build the pack again.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>Cambie sus nombres por otros de letras sencillas, dígitos y guiones, y haga el paquete de nuevo.</translation>
    </message>
    <message>
        <source>Russian</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Save it again as plain text in the encoding UTF-8, or put back an earlier copy.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Guárdelo de nuevo como texto simple con la codificación UTF-8, o recupere una copia anterior.</translation>
    </message>
    <message>
        <source>Save it as a PNG or JPEG file, at most 4000 pixels wide, and use that one.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Guárdela como archivo PNG o JPEG, de 4000 píxeles de ancho como máximo, y use ese.</translation>
    </message>
    <message>
        <source>Save the page as “Web page, complete” or “HTML only”.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Guarde la página como “Página web, completa” o “Solo HTML”.</translation>
    </message>
    <message>
        <source>Save the picture in the folder media and write media/ and its name.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Guarde la imagen en la carpeta media y escriba media/ y su nombre.</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saved in Reader</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>Guardado en Reader</translation>
    </message>
    <message>
        <source>Say between the square brackets what it shows: ![A boat on calm water](…).</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Diga entre los corchetes qué muestra: ![Una barca en aguas tranquilas](…).</translation>
    </message>
    <message>
        <source>Search still works, only slower.</source>
        <extracomment>search/indexing_process.py</extracomment>
        <translation>La búsqueda sigue funcionando, solo que más lenta.</translation>
    </message>
    <message>
        <source>See every name with &quot;reader list&quot;.</source>
        <extracomment>errors.py</extracomment>
        <translation>Vea todos los nombres con &quot;reader list&quot;.</translation>
    </message>
    <message>
        <source>See “reader kiosk check”.</source>
        <extracomment>kiosk/start.py</extracomment>
        <translation>Vea “reader kiosk check”.</translation>
    </message>
    <message>
        <source>Set one first.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>Primero ponga uno.</translation>
    </message>
    <message>
        <source>Set one with “reader pin set”, then start it again.</source>
        <extracomment>kiosk/start.py</extracomment>
        <translation>Ponga uno con “reader pin set” y vuelva a iniciarlo.</translation>
    </message>
    <message>
        <source>Somali</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>somalí</translation>
    </message>
    <message>
        <source>Some letters in the file could not be read. A sign stands where they were.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Algunas letras del archivo no se pudieron leer. Donde estaban hay un signo.</translation>
    </message>
    <message>
        <source>Some names cannot be used on every computer. {named}{more}.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>Algunos nombres no sirven en todas las computadoras. {named}{more}.</translation>
    </message>
    <message>
        <source>Some of what you saved may be missing.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Puede faltar algo de lo que guardó.</translation>
    </message>
    <message>
        <source>Someone who may write in that folder can delete the file {file} to set a new PIN.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>Quien pueda escribir en esa carpeta puede eliminar el archivo {file} para elegir un PIN nuevo.</translation>
    </message>
    <message>
        <source>Something went wrong with this pack.</source>
        <extracomment>services/pack_service.py</extracomment>
        <translation>Algo salió mal con este paquete.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <extracomment>staff/rules_language.py</extracomment>
        <translation>español</translation>
    </message>
    <message>
        <source>Split it into several articles.</source>
        <extracomment>library/page_html.py</extracomment>
        <translation>Divídalo en varios artículos.</translation>
    </message>
    <message>
        <source>Split it into several articles. Pictures belong in files of their own.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Divídalo en varios artículos. Las imágenes van en sus propios archivos.</translation>
    </message>
    <message>
        <source>Split it into several files, or copy the text and paste it.</source>
        <extracomment>staff/authoring/reading_process.py</extracomment>
        <translation>Divídalo en varios archivos, o copie el texto y péguelo.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <extracomment>staff/authoring/reading.py</extracomment>
        <translation>Divídalo en varios archivos.</translation>
    </message>
    <message>
        <source>Split it into smaller ones, or check that it is the right file.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Divídalo en otros más pequeños, o compruebe que sea el archivo correcto.</translation>
    </message>
    <message>
        <source>Start Reader from a desktop session.</source>
        <extracomment>errors.py</extracomment>
        <translation>Inicie Reader desde una sesión de escritorio.</translation>
    </message>
    <message>
        <source>Take it off this computer, and use the file that ends in {public_ending}.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>Sáquela de esta computadora y use el archivo que termina en {public_ending}.</translation>
    </message>
    <message>
        <source>The address of the picture “{name}” {reason}.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>La dirección de la imagen “{name}” {reason}.</translation>
    </message>
    <message>
        <source>The file cannot be read ({strerror}), so the usual values are used.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>No se puede leer el archivo ({strerror}), así que se usan los valores habituales.</translation>
    </message>
    <message>
        <source>The file does not say how large the screen is, so letters may be smaller than they should be.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>El archivo no dice qué tan grande es la pantalla, así que las letras pueden verse más pequeñas de lo debido.</translation>
    </message>
    <message>
        <source>The file is far too long, so the usual values are used.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>El archivo es demasiado largo, así que se usan los valores habituales.</translation>
    </message>
    <message>
        <source>The file kiosk.toml could not be changed.</source>
        <extracomment>kiosk/config_file.py</extracomment>
        <translation>No se pudo cambiar el archivo kiosk.toml.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>No se puede leer el archivo {name}.</translation>
    </message>
    <message>
        <source>The file {name} could not be written.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>No se pudo escribir el archivo {name}.</translation>
    </message>
    <message>
        <source>The picture “{name}” is not here.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>La imagen “{name}” no está aquí.</translation>
    </message>
    <message>
        <source>The picture “{name}” is on the web, and this library works without it.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>La imagen “{name}” está en la web, y esta biblioteca funciona sin ella.</translation>
    </message>
    <message>
        <source>The picture “{name}” {reason}.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>La imagen “{name}” {reason}.</translation>
    </message>
    <message>
        <source>The sample lists every name.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>El ejemplo muestra todos los nombres.</translation>
    </message>
    <message>
        <source>The screen goes on with those it has.</source>
        <extracomment>services/kiosk_settings.py</extracomment>
        <translation>La pantalla sigue con los que tiene.</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <extracomment>services/kiosk_settings.py</extracomment>
        <translation>No se pudieron guardar los ajustes.</translation>
    </message>
    <message>
        <source>The text has changed</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>El texto ha cambiado</translation>
    </message>
    <message>
        <source>The voice cannot use the line of “{word}”.</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>La voz no puede usar la línea de “{word}”.</translation>
    </message>
    <message>
        <source>There are more than {most_entries} words, so the voice leaves the rest out.</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>Hay más de {most_entries} palabras, así que la voz omite las demás.</translation>
    </message>
    <message>
        <source>There is no kiosk.toml, so the usual values are used.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>No hay un kiosk.toml, así que se usan los valores habituales.</translation>
    </message>
    <message>
        <source>This file cannot be read from here on, so the usual values are used.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Este archivo no se puede leer desde aquí, así que se usan los valores habituales.</translation>
    </message>
    <message>
        <source>This file has no part “[{key}]”, so what is in it was left out.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Este archivo no tiene una parte “[{key}]”, así que se omitió lo que contiene.</translation>
    </message>
    <message>
        <source>This file is left out when articles are read aloud: {why}.</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>Este archivo se omite al leer artículos en voz alta: {why}.</translation>
    </message>
    <message>
        <source>This screen has no staff PIN yet, so the kiosk does not start.</source>
        <extracomment>kiosk/start.py</extracomment>
        <translation>Esta pantalla aún no tiene un PIN del personal, así que el quiosco no se inicia.</translation>
    </message>
    <message>
        <source>Two of the keys for the voice are the same key.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Dos de las teclas de la voz son la misma.</translation>
    </message>
    <message>
        <source>Type a number, without quotation marks.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Escriba un número, sin comillas.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <source>Type below it: {it}</source>
        <extracomment>staff/rules_tables.py</extracomment>
        <translation>Escriba debajo: {it}</translation>
    </message>
    <message>
        <source>Type codes in square brackets, for example languages = [&quot;en&quot;, &quot;es&quot;].</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Escriba códigos entre corchetes, por ejemplo languages = [&quot;en&quot;, &quot;es&quot;].</translation>
    </message>
    <message>
        <source>Type each word as EMDR = &quot;E M D R&quot;, and save the file as UTF-8 text.</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>Escriba cada palabra como EMDR = &quot;E M D R&quot; y guarde el archivo como texto UTF-8.</translation>
    </message>
    <message>
        <source>Type id = &quot;{name}&quot;.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Escriba id = &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>Type it between the round brackets: ![…](media/name.png).</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Escríbalo entre los paréntesis: ![…](media/nombre.png).</translation>
    </message>
    <message>
        <source>Type its size from corner to corner, for example diagonal_inches = 21.5.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Escriba su medida de esquina a esquina, por ejemplo diagonal_inches = 21.5.</translation>
    </message>
    <message>
        <source>Type the whole address, for example web = &quot;https://example.org/{language}/{id}&quot;.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Escriba la dirección completa, por ejemplo web = &quot;https://example.org/{language}/{id}&quot;.</translation>
    </message>
    <message>
        <source>Type the word, = and how it is said between quotation marks: EMDR = &quot;E M D R&quot;.</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>Escriba la palabra, = y cómo se dice entre comillas: EMDR = &quot;E M D R&quot;.</translation>
    </message>
    <message>
        <source>Type true or false, without quotation marks.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Escriba true o false, sin comillas.</translation>
    </message>
    <message>
        <source>Use small letters, such as reader.</source>
        <extracomment>kiosk/recipe.py</extracomment>
        <translation>Use letras minúsculas, por ejemplo reader.</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Whoever reads slowly needs that long to answer.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>Quien lee despacio necesita ese tiempo para responder.</translation>
    </message>
    <message>
        <source>a line is not written as name = &quot;text&quot;</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>una línea no está escrita como nombre = &quot;texto&quot;</translation>
    </message>
    <message>
        <source>blue</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>azul</translation>
    </message>
    <message>
        <source>green</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>verde</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>no se puede abrir</translation>
    </message>
    <message>
        <source>it is not saved as UTF-8 text</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>no está guardado como texto UTF-8</translation>
    </message>
    <message>
        <source>it is too long</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>es demasiado largo</translation>
    </message>
    <message>
        <source>rose</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>rosa</translation>
    </message>
    <message>
        <source>yellow</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>amarillo</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} está vacío.</translation>
    </message>
    <message>
        <source>{name} is not a name that the header, the lines between the two ---, knows.</source>
        <extracomment>staff/checks.py</extracomment>
        <translation>{name} no es un nombre que la cabecera, las líneas entre los dos ---, conozca.</translation>
    </message>
    <message>
        <source>{sentence} ({count} times).</source>
        <extracomment>staff/authoring/noticing.py</extracomment>
        <translation>{sentence} ({count} veces).</translation>
    </message>
    <message>
        <source>{what} after “{place}” was left out: it is larger than {picture_bytes} MB.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({what}) después de “{place}”: pesa más de {picture_bytes} MB.</translation>
    </message>
    <message>
        <source>{what} after “{place}” was left out: it is on the web. Save it in your browser, and put it in.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({what}) después de “{place}”: está en la web. Guárdela en su navegador y póngala.</translation>
    </message>
    <message>
        <source>{what} after “{place}” was left out: it {reason}.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({what}) después de “{place}”: {reason}.</translation>
    </message>
    <message>
        <source>{what} after “{place}” was left out: its file cannot be read.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({what}) después de “{place}”: no se puede leer su archivo.</translation>
    </message>
    <message>
        <source>{what} was left out: it is larger than {picture_bytes} MB.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({what}): pesa más de {picture_bytes} MB.</translation>
    </message>
    <message>
        <source>{what} was left out: it is on the web. Save it in your browser, and put it in.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({what}): está en la web. Guárdela en su navegador y póngala.</translation>
    </message>
    <message>
        <source>{what} was left out: it {reason}.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({what}): {reason}.</translation>
    </message>
    <message>
        <source>{what} was left out: its file cannot be read.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({what}): no se puede leer su archivo.</translation>
    </message>
    <message>
        <source>{words_per_sentence} words in a sentence, the aim is at most {most_words_a_sentence}</source>
        <extracomment>staff/rules_reading.py</extracomment>
        <translation>{words_per_sentence} palabras por oración; la meta es {most_words_a_sentence} como máximo</translation>
    </message>
    <message>
        <source>Readers see the brackets, because the second name is not explained in this file: {it}.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Los lectores ven los corchetes, porque el segundo nombre no se explica en este archivo: {it}.</translation>
    </message>
    <message>
        <source>1 day</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>1 día</translation>
    </message>
    <message>
        <source>Readers see two stars here: {it}.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Los lectores ven aquí dos asteriscos: {it}.</translation>
    </message>
    <message>
        <source>Readers see what was in it before.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Los lectores ven lo que había antes.</translation>
    </message>
    <message>
        <source>Readers see {it} because that footnote is not there.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Los lectores ven {it} porque esa nota al pie no existe.</translation>
    </message>
    <message>
        <source>Readers see {it} here.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Los lectores ven {it} aquí.</translation>
    </message>
    <message>
        <source>Readers see {it}, which belongs at the end of a heading.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Los lectores ven {it}, que va al final de un encabezado.</translation>
    </message>
    <message>
        <source>Readers see {it}, which is left from a web page.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Los lectores ven {it}, que quedó de una página web.</translation>
    </message>
    <message>
        <source>Readers see ~~ here: {it}.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Los lectores ven ~~ aquí: {it}.</translation>
    </message>
    <message>
        <source>Text that someone had marked as deleted was left out ({deleted} place).</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>Se omitió texto que alguien había marcado como eliminado ({deleted} lugar).</translation>
    </message>
    <message>
        <source>Text that someone had marked as deleted was left out ({deleted} places).</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>Se omitió texto que alguien había marcado como eliminado ({deleted} lugares).</translation>
    </message>
    <message>
        <source>Text that someone had marked as deleted was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió texto que alguien había marcado como eliminado.</translation>
    </message>
    <message>
        <source>That folder belongs to the articles that came with Reader.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>Esa carpeta es de los artículos que vinieron con Reader.</translation>
    </message>
    <message>
        <source>The PIN could not be checked.</source>
        <extracomment>services/staff_service.py</extracomment>
        <translation>No se pudo comprobar el PIN.</translation>
    </message>
    <message>
        <source>The PIN of this computer cannot be read, so it opens nothing.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>No se puede leer el PIN de esta computadora, así que no abre nada.</translation>
    </message>
    <message>
        <source>The SmartArt drawing after “{place}” was left out. Save it as a picture, and put that in.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió el dibujo SmartArt después de “{place}”. Guárdelo como imagen y ponga la imagen.</translation>
    </message>
    <message>
        <source>The SmartArt drawing was left out. Save it as a picture, and put that in.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió el dibujo SmartArt. Guárdelo como imagen y ponga la imagen.</translation>
    </message>
    <message>
        <source>The WordArt after “{place}” is plain text now: “{text}”.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>El WordArt después de “{place}” es ahora texto simple: “{text}”.</translation>
    </message>
    <message>
        <source>The WordArt is plain text now: “{text}”.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>El WordArt es ahora texto simple: “{text}”.</translation>
    </message>
    <message>
        <source>The address of the link “{text}” cannot be used here.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>La dirección del enlace “{text}” no se puede usar aquí.</translation>
    </message>
    <message>
        <source>The address of this link {reason}: “{written}”.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>La dirección de este enlace {reason}: “{written}”.</translation>
    </message>
    <message>
        <source>The articles on this computer stay as they were.</source>
        <extracomment>errors.py</extracomment>
        <translation>Los artículos de esta computadora quedan como estaban.</translation>
    </message>
    <message>
        <source>The articles on this computer stay as they were. The log says more.</source>
        <extracomment>services/pack_service.py</extracomment>
        <translation>Los artículos de esta computadora quedan como estaban. El registro dice más.</translation>
    </message>
    <message>
        <source>The articles that come with Reader are missing.</source>
        <extracomment>paths.py</extracomment>
        <translation>Faltan los artículos que vienen con Reader.</translation>
    </message>
    <message>
        <source>The articles that were in it can still be read.</source>
        <extracomment>services/folder_watch.py</extracomment>
        <translation>Los artículos que había en ella todavía se pueden leer.</translation>
    </message>
    <message>
        <source>The catalogue of articles cannot be read.</source>
        <extracomment>search/writing.py</extracomment>
        <translation>No se puede leer el catálogo de artículos.</translation>
    </message>
    <message>
        <source>The catalogue of articles cannot be written.</source>
        <extracomment>library/refresh.py</extracomment>
        <translation>No se puede escribir el catálogo de artículos.</translation>
    </message>
    <message>
        <source>The category “{first}” has no id.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>La categoría “{first}” no tiene id.</translation>
    </message>
    <message>
        <source>The chart after “{place}” was left out. Save it as a picture, and put that in.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió el gráfico después de “{place}”. Guárdelo como imagen y ponga la imagen.</translation>
    </message>
    <message>
        <source>The chart was left out. Save it as a picture, and put that in.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió el gráfico. Guárdelo como imagen y ponga la imagen.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {set_aside}. Whoever looks after this computer may still find something in it.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>El archivo dañado se conserva como {set_aside}. Quien cuida esta computadora tal vez encuentre algo en él.</translation>
    </message>
    <message>
        <source>The date after “{name}” is still to come: {date}.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>La fecha detrás de “{name}” todavía no ha llegado: {date}.</translation>
    </message>
    <message>
        <source>The description of the picture has {alt} letters.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>La descripción de la imagen tiene {alt} letras.</translation>
    </message>
    <message>
        <source>The disk of this computer did not take what Reader wrote.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>El disco de esta computadora no aceptó lo que Reader escribió.</translation>
    </message>
    <message>
        <source>The drawing after “{place}” was left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió el dibujo después de “{place}”.</translation>
    </message>
    <message>
        <source>The drawing was left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió el dibujo.</translation>
    </message>
    <message>
        <source>The earlier pack, version {version}, is damaged.</source>
        <extracomment>staff/packs/releases.py</extracomment>
        <translation>El paquete anterior, versión {version}, está dañado.</translation>
    </message>
    <message>
        <source>The end of this file is missing.</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>Falta el final de este archivo.</translation>
    </message>
    <message>
        <source>The end of this pack is missing.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Falta el final de este paquete.</translation>
    </message>
    <message>
        <source>The file could not be read: there is something in it that Reader does not expect.</source>
        <extracomment>staff/authoring/reading_process.py</extracomment>
        <translation>No se pudo leer el archivo: contiene algo que Reader no espera.</translation>
    </message>
    <message>
        <source>The file holds more than {entries} parts.</source>
        <extracomment>staff/authoring/word_package.py</extracomment>
        <translation>El archivo contiene más de {entries} partes.</translation>
    </message>
    <message>
        <source>The file holds something that no Word document has, so it was not opened.</source>
        <extracomment>staff/authoring/word_package.py</extracomment>
        <translation>El archivo contiene algo que ningún documento de Word tiene, así que no se abrió.</translation>
    </message>
    <message>
        <source>The file is damaged: a part of it cannot be unpacked.</source>
        <extracomment>staff/authoring/word_package.py</extracomment>
        <translation>El archivo está dañado: no se puede desempaquetar una parte.</translation>
    </message>
    <message>
        <source>The file is damaged: it cannot be unpacked.</source>
        <extracomment>staff/authoring/word_package.py</extracomment>
        <translation>El archivo está dañado: no se puede desempaquetar.</translation>
    </message>
    <message>
        <source>The file is damaged: its text cannot be read.</source>
        <extracomment>staff/authoring/word_package.py</extracomment>
        <translation>El archivo está dañado: no se puede leer su texto.</translation>
    </message>
    <message>
        <source>The file is damaged: {trouble}. Each entry was read by itself.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>El archivo está dañado: {trouble}. Cada entrada se leyó por separado.</translation>
    </message>
    <message>
        <source>The file is no Word document, or it is damaged.</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>El archivo no es un documento de Word, o está dañado.</translation>
    </message>
    <message>
        <source>The file is not saved as UTF-8. It was read as a Windows file; some letters may be wrong.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>El archivo no está guardado como UTF-8. Se leyó como archivo de Windows; algunas letras pueden estar mal.</translation>
    </message>
    <message>
        <source>The file of your saved articles was damaged.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>El archivo de sus artículos guardados estaba dañado.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Check who may open it, and save it again.</source>
        <extracomment>services/preview_service.py</extracomment>
        <translation>No se puede leer el archivo {name}. Compruebe quién puede abrirlo y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The file {name} is not here any more. Its name or its folder may be another one.</source>
        <extracomment>services/preview_service.py</extracomment>
        <translation>El archivo {name} ya no está aquí. Tal vez tenga otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <extracomment>staff/packs/gather.py</extracomment>
        <translation>No se puede leer el archivo {path}.</translation>
    </message>
    <message>
        <source>The file {path} in this pack is larger than {file_bytes} MB.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>El archivo {path} de este paquete pesa más de {file_bytes} MB.</translation>
    </message>
    <message>
        <source>The file {path} is larger than {file_bytes} MB.</source>
        <extracomment>staff/packs/gather.py</extracomment>
        <translation>El archivo {path} pesa más de {file_bytes} MB.</translation>
    </message>
    <message>
        <source>The file {path} was changed while the pack was being built.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>El archivo {path} cambió mientras se hacía el paquete.</translation>
    </message>
    <message>
        <source>The folder of {name} does not answer.</source>
        <extracomment>services/preview_service.py</extracomment>
        <translation>La carpeta de {name} no responde.</translation>
    </message>
    <message>
        <source>The folder was taken. Move the file, or change the header.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Se tomó la carpeta. Mueva el archivo o cambie la cabecera.</translation>
    </message>
    <message>
        <source>The folder {content} does not answer.</source>
        <extracomment>services/folder_watch.py</extracomment>
        <translation>La carpeta {content} no responde.</translation>
    </message>
    <message>
        <source>The folder {it} cannot be read.</source>
        <extracomment>staff/packs/gather.py</extracomment>
        <translation>No se puede leer la carpeta {it}.</translation>
    </message>
    <message>
        <source>The folder {root} cannot be read.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>No se puede leer la carpeta {root}.</translation>
    </message>
    <message>
        <source>The groups of rules are: {groups}.</source>
        <extracomment>staff/rules.py</extracomment>
        <translation>Los grupos de reglas son: {groups}.</translation>
    </message>
    <message>
        <source>The header ends with “{line}”.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>La cabecera termina con “{line}”.</translation>
    </message>
    <message>
        <source>The header has a first line of hyphens but no last one.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>La cabecera tiene una primera línea de guiones, pero no la última.</translation>
    </message>
    <message>
        <source>The header has no line of three hyphens above it.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>La cabecera no tiene encima una línea de tres guiones.</translation>
    </message>
    <message>
        <source>The header names no topic, so the article stands under “More to read”.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>La cabecera no nombra un tema, así que el artículo está en “Más para leer”.</translation>
    </message>
    <message>
        <source>The header says that this is a list of words, but no word is explained in it.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>La cabecera dice que esto es una lista de palabras, pero no explica ninguna.</translation>
    </message>
    <message>
        <source>The header says the language is “{by_header}”, but the file lies in the folder “{it}”.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>La cabecera dice que el idioma es “{by_header}”, pero el archivo está en la carpeta “{it}”.</translation>
    </message>
    <message>
        <source>The heading {words} has {level} # signs, but {after} comes one with at most {before}.</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>El encabezado {words} tiene {level} signos #, pero {after} va uno con {before} como máximo.</translation>
    </message>
    <message>
        <source>The hidden remark that begins here with &lt;!-- has no end.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>El comentario oculto que empieza aquí con &lt;!-- no tiene final.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <extracomment>staff/authoring/reading_process.py</extracomment>
        <translation>La importación se detuvo.</translation>
    </message>
    <message>
        <source>The key could not be written to {parent}.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>No se pudo escribir la clave en {parent}.</translation>
    </message>
    <message>
        <source>The key file {file} cannot be read.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>No se puede leer el archivo de clave {file}.</translation>
    </message>
    <message>
        <source>The kinds are: {it}.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Las clases son: {it}.</translation>
    </message>
    <message>
        <source>The language in [place] is not one that is known here.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>El idioma en [place] no es uno que se conozca aquí.</translation>
    </message>
    <message>
        <source>The library could not be brought up to date.</source>
        <extracomment>services/library_service.py</extracomment>
        <translation>No se pudo actualizar la biblioteca.</translation>
    </message>
    <message>
        <source>The link “{it}” after “{place}” is only text now: it led to {shown}, which is not in the library.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>El enlace “{it}” después de “{place}” es ahora solo texto: llevaba a {shown}, que no está en la biblioteca.</translation>
    </message>
    <message>
        <source>The link “{it}” is only text now: it led to {shown}, which is not in the library.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>El enlace “{it}” es ahora solo texto: llevaba a {shown}, que no está en la biblioteca.</translation>
    </message>
    <message>
        <source>The link “{text}” is only text now: the place that it led to is no heading.</source>
        <extracomment>staff/authoring/shape.py</extracomment>
        <translation>El enlace “{text}” es ahora solo texto: el lugar al que llevaba no es un encabezado.</translation>
    </message>
    <message>
        <source>The link “{text}” leads nowhere.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>El enlace “{text}” no lleva a ninguna parte.</translation>
    </message>
    <message>
        <source>The list after “{place}” was numbered with letters or Roman numerals. It has plain numbers now.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>La lista después de “{place}” estaba numerada con letras o números romanos. Ahora tiene números comunes.</translation>
    </message>
    <message>
        <source>The list after “{place}” was numbered with letters, Roman numerals or several parts. It has plain numbers now.</source>
        <extracomment>staff/authoring/office_lists.py</extracomment>
        <translation>La lista después de “{place}” estaba numerada con letras, números romanos o varias partes. Ahora tiene números comunes.</translation>
    </message>
    <message>
        <source>The list was numbered with letters or Roman numerals. It has plain numbers now.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>La lista estaba numerada con letras o números romanos. Ahora tiene números comunes.</translation>
    </message>
    <message>
        <source>The list was numbered with letters, Roman numerals or several parts. It has plain numbers now.</source>
        <extracomment>staff/authoring/office_lists.py</extracomment>
        <translation>La lista estaba numerada con letras, números romanos o varias partes. Ahora tiene números comunes.</translation>
    </message>
    <message>
        <source>The menu “{text}” was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió el menú “{text}”.</translation>
    </message>
    <message>
        <source>The name in this link has spaces: {bare}.</source>
        <extracomment>staff/rules_links.py</extracomment>
        <translation>El nombre en este enlace tiene espacios: {bare}.</translation>
    </message>
    <message>
        <source>The name of the file does not say what it is to be.</source>
        <extracomment>marks/export_formats.py</extracomment>
        <translation>El nombre del archivo no dice qué debe ser.</translation>
    </message>
    <message>
        <source>The name of this file cannot be used on every computer.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>El nombre de este archivo no sirve en todas las computadoras.</translation>
    </message>
    <message>
        <source>The name of this file holds letters that this computer cannot read, so it is not shown.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>El nombre de este archivo contiene letras que esta computadora no puede leer, así que no se muestra.</translation>
    </message>
    <message>
        <source>The name {here} cannot be used on every computer: it {reason}.</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>El nombre {here} no sirve en todas las computadoras: {reason}.</translation>
    </message>
    <message>
        <source>The names are: {known}.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Los nombres son: {known}.</translation>
    </message>
    <message>
        <source>The names on the way to this file have {path} letters together.</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>Los nombres en el camino a este archivo tienen {path} letras en total.</translation>
    </message>
    <message>
        <source>The new article needs a title.</source>
        <extracomment>staff/authoring/template.py</extracomment>
        <translation>El artículo nuevo necesita un título.</translation>
    </message>
    <message>
        <source>The numbering begins again with 1 here, because the text above is not part of the list.</source>
        <extracomment>staff/rules_lists.py</extracomment>
        <translation>La numeración empieza aquí de nuevo en 1, porque el texto anterior no es parte de la lista.</translation>
    </message>
    <message>
        <source>The numbers that Word counts in front of headings were left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitieron los números que Word pone delante de los encabezados.</translation>
    </message>
    <message>
        <source>The pack cannot be written to {out}, which is a folder.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>El paquete no se puede escribir en {out}, que es una carpeta.</translation>
    </message>
    <message>
        <source>The pack changed while it was being read.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>El paquete cambió mientras se leía.</translation>
    </message>
    <message>
        <source>The pack could not be read to its end.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>No se pudo leer el paquete hasta el final.</translation>
    </message>
    <message>
        <source>The pack could not be written to {folder}, so the articles stay as they were.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>No se pudo escribir el paquete en {folder}, así que los artículos quedan como estaban.</translation>
    </message>
    <message>
        <source>The pack could not be written to {out}.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>No se pudo escribir el paquete en {out}.</translation>
    </message>
    <message>
        <source>The pack {file} cannot be opened.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>No se puede abrir el paquete {file}.</translation>
    </message>
    <message>
        <source>The page cannot be read.</source>
        <extracomment>staff/authoring/html_tree.py</extracomment>
        <translation>No se puede leer la página.</translation>
    </message>
    <message>
        <source>The page is far too long for one article.</source>
        <extracomment>staff/authoring/html_tree.py</extracomment>
        <translation>La página es demasiado larga para un solo artículo.</translation>
    </message>
    <message>
        <source>The page&apos;s footer “{text}” was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió el pie de la página: “{text}”.</translation>
    </message>
    <message>
        <source>The page&apos;s header “{text}” was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió el encabezado de la página: “{text}”.</translation>
    </message>
    <message>
        <source>The picture after “{place}” was left out: it is only linked, not in the file.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió la imagen después de “{place}”: solo está enlazada, no en el archivo.</translation>
    </message>
    <message>
        <source>The picture at the top has no words for people who cannot see it.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>La imagen de arriba no tiene palabras para quien no puede verla.</translation>
    </message>
    <message>
        <source>The picture of the topic “{entry}” is not here: “{picture}”.</source>
        <extracomment>library/place_files.py</extracomment>
        <translation>La imagen del tema “{entry}” no está aquí: “{picture}”.</translation>
    </message>
    <message>
        <source>The picture was left out: it is only linked, not in the file.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió la imagen: solo está enlazada, no en el archivo.</translation>
    </message>
    <message>
        <source>The picture {name} is only {width} by {height} dots, so it is small or not sharp.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>La imagen {name} tiene solo {width} por {height} puntos, así que se ve pequeña o poco nítida.</translation>
    </message>
    <message>
        <source>The picture {name} is {size} MB, which is slow to load.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>La imagen {name} pesa {size} MB y tarda en cargar.</translation>
    </message>
    <message>
        <source>The picture {name} is {width} by {height} dots, more than any screen shows.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>La imagen {name} tiene {width} por {height} puntos, más de lo que muestra cualquier pantalla.</translation>
    </message>
    <message>
        <source>The picture “{alt}”</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>La imagen “{alt}”</translation>
    </message>
    <message>
        <source>The picture “{source}” has no words for people who cannot see it.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>La imagen “{source}” no tiene palabras para quien no puede verla.</translation>
    </message>
    <message>
        <source>The places in the file could not be read.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>No se pudieron leer los lugares del archivo.</translation>
    </message>
    <message>
        <source>The preview shows what was in it before.</source>
        <extracomment>services/preview_service.py</extracomment>
        <translation>La vista previa muestra lo que había antes.</translation>
    </message>
    <message>
        <source>The rest of the library is fine.</source>
        <extracomment>errors.py</extracomment>
        <translation>El resto de la biblioteca está bien.</translation>
    </message>
    <message>
        <source>The same digit over and over is the first thing that people try.</source>
        <extracomment>staff/pin_rules.py</extracomment>
        <translation>El mismo dígito repetido es lo primero que la gente prueba.</translation>
    </message>
    <message>
        <source>The same is in {count} more place below.</source>
        <extracomment>staff/findings.py</extracomment>
        <translation>Lo mismo está en {count} lugar más abajo.</translation>
    </message>
    <message>
        <source>The same is in {count} more places below.</source>
        <extracomment>staff/findings.py</extracomment>
        <translation>Lo mismo está en {count} lugares más abajo.</translation>
    </message>
    <message>
        <source>The search could not be brought up to date.</source>
        <extracomment>search/indexing_process.py</extracomment>
        <translation>No se pudo actualizar la búsqueda.</translation>
    </message>
    <message>
        <source>The setting “{key}” cannot be {given}. It can be: {wanted}.</source>
        <extracomment>settings.py</extracomment>
        <translation>El ajuste “{key}” no puede ser {given}. Puede ser: {wanted}.</translation>
    </message>
    <message>
        <source>The setting “{key}” is not known and was left alone.</source>
        <extracomment>settings.py</extracomment>
        <translation>El ajuste “{key}” no se conoce y se dejó como está.</translation>
    </message>
    <message>
        <source>The settings file could not be read, so the usual settings are used ({error}).</source>
        <extracomment>settings.py</extracomment>
        <translation>No se pudo leer el archivo de ajustes, así que se usan los ajustes habituales ({error}).</translation>
    </message>
    <message>
        <source>The table of contents was left out: Reader makes its own.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió el índice: Reader hace el suyo.</translation>
    </message>
    <message>
        <source>The text box after “{place}” is plain text now: “{text}”.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>El cuadro de texto después de “{place}” es ahora texto simple: “{text}”.</translation>
    </message>
    <message>
        <source>The text box is plain text now: “{text}”.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>El cuadro de texto es ahora texto simple: “{text}”.</translation>
    </message>
    <message>
        <source>The text is too long for one article: it has more than {article_bytes} MB.</source>
        <extracomment>staff/authoring/reading.py</extracomment>
        <translation>El texto es demasiado largo para un artículo: tiene más de {article_bytes} MB.</translation>
    </message>
    <message>
        <source>The text of the file is far too long for one article.</source>
        <extracomment>staff/authoring/word_package.py</extracomment>
        <translation>El texto del archivo es demasiado largo para un artículo.</translation>
    </message>
    <message>
        <source>The text of this article is the same as in {first}.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>El texto de este artículo es el mismo que en {first}.</translation>
    </message>
    <message>
        <source>The text was changed on {updated}, after it was checked on {reviewed}.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>El texto cambió el {updated}, después de revisarse el {reviewed}.</translation>
    </message>
    <message>
        <source>The title has {title} letters, which is long for a card.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>El título tiene {title} letras, que es mucho para una tarjeta.</translation>
    </message>
    <message>
        <source>The title is longer than {longest_title} letters.</source>
        <extracomment>staff/authoring/template.py</extracomment>
        <translation>El título tiene más de {longest_title} letras.</translation>
    </message>
    <message>
        <source>The topic “{title}” has no articles, so readers do not see it.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>El tema “{title}” no tiene artículos, así que los lectores no lo ven.</translation>
    </message>
    <message>
        <source>The word {what} was lost. Copy from the original.</source>
        <extracomment>staff/authoring/kept_words.py</extracomment>
        <translation>Se perdió la palabra {what}. Cópiela del original.</translation>
    </message>
    <message>
        <source>The words of this link, {words}, do not say where it goes.</source>
        <extracomment>staff/rules_links.py</extracomment>
        <translation>Las palabras de este enlace, {words}, no dicen a dónde lleva.</translation>
    </message>
    <message>
        <source>The {key} is longer than {longest} characters and was cut.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>El campo “{key}” tiene más de {longest} caracteres y se cortó.</translation>
    </message>
    <message>
        <source>The {key} is plain text; what stood in &lt; &gt; was left out.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>El campo “{key}” es texto simple; lo que estaba entre &lt; &gt; se omitió.</translation>
    </message>
    <message>
        <source>There are too many files called “{name}” in this folder.</source>
        <extracomment>staff/authoring/target_folder.py</extracomment>
        <translation>Hay demasiados archivos llamados “{name}” en esta carpeta.</translation>
    </message>
    <message>
        <source>There are {problems} more like these.</source>
        <extracomment>marks/exchange.py</extracomment>
        <translation>Hay {problems} más como estos.</translation>
    </message>
    <message>
        <source>There is a PIN on this computer already.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>Ya hay un PIN en esta computadora.</translation>
    </message>
    <message>
        <source>There is a key already at {file}.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>Ya hay una clave en {file}.</translation>
    </message>
    <message>
        <source>There is another article with this file name, so this one is not shown: “{first}”.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Hay otro artículo con este nombre de archivo, así que este no se muestra: “{first}”.</translation>
    </message>
    <message>
        <source>There is another pack in this file now than the one that was shown.</source>
        <extracomment>services/pack_service.py</extracomment>
        <translation>En este archivo hay ahora otro paquete que el que se mostró.</translation>
    </message>
    <message>
        <source>There is more in this pack than was signed.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>En este paquete hay más de lo que se firmó.</translation>
    </message>
    <message>
        <source>There is no article at {path}.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>No hay ningún artículo en {path}.</translation>
    </message>
    <message>
        <source>There is no article in this folder.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>No hay ningún artículo en esta carpeta.</translation>
    </message>
    <message>
        <source>There is no article in this pack.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>No hay ningún artículo en este paquete.</translation>
    </message>
    <message>
        <source>There is no earlier pack to go back to.</source>
        <extracomment>staff/packs/releases.py</extracomment>
        <translation>No hay un paquete anterior al que volver.</translation>
    </message>
    <message>
        <source>There is no file {name} here.</source>
        <extracomment>library/worker.py</extracomment>
        <translation>Aquí no hay un archivo {name}.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>No hay un archivo {name}.</translation>
    </message>
    <message>
        <source>There is no folder of articles at {root}.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>No hay una carpeta de artículos en {root}.</translation>
    </message>
    <message>
        <source>There is no folder {it}.</source>
        <extracomment>staff/authoring/target_folder.py</extracomment>
        <translation>No hay una carpeta {it}.</translation>
    </message>
    <message>
        <source>There is no folder “{name}”.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>No hay una carpeta “{name}”.</translation>
    </message>
    <message>
        <source>There is no help line with a number.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>No hay ninguna línea de ayuda con número.</translation>
    </message>
    <message>
        <source>There is no higher version left for a pack.</source>
        <extracomment>staff/packs/versions.py</extracomment>
        <translation>No queda una versión más alta para un paquete.</translation>
    </message>
    <message>
        <source>There is no private key in {file}.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>No hay una clave privada en {file}.</translation>
    </message>
    <message>
        <source>There is no public key in what was named as one.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>En lo indicado como clave pública no hay ninguna.</translation>
    </message>
    <message>
        <source>There is no room left on this computer, so this was not saved.</source>
        <extracomment>marks/disk.py</extracomment>
        <translation>No queda espacio en esta computadora, así que esto no se guardó.</translation>
    </message>
    <message>
        <source>There is no room left on this computer.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>No queda espacio en esta computadora.</translation>
    </message>
    <message>
        <source>There is no rule &quot;{name}&quot;.</source>
        <extracomment>staff/rules.py</extracomment>
        <translation>No hay una regla &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <extracomment>staff/authoring/reading.py</extracomment>
        <translation>No hay texto en él.</translation>
    </message>
    <message>
        <source>There is no text in this article yet.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Todavía no hay texto en este artículo.</translation>
    </message>
    <message>
        <source>There is no text to make an article of.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>No hay texto para hacer un artículo.</translation>
    </message>
    <message>
        <source>There is no topic called “{topic}”.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>No hay un tema llamado “{topic}”.</translation>
    </message>
    <message>
        <source>There is no topic “{written}”.</source>
        <extracomment>staff/authoring/topics.py</extracomment>
        <translation>No hay un tema “{written}”.</translation>
    </message>
    <message>
        <source>There is no {place_file} here, so the place has no name and no topics of its own, and topics in headers are not checked.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>Aquí no hay {place_file}, así que el lugar no tiene nombre ni temas propios, y los temas de las cabeceras no se revisan.</translation>
    </message>
    <message>
        <source>There is not enough room on this computer for the pack, so the articles stay as they were.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>No hay espacio suficiente en esta computadora para el paquete, así que los artículos quedan como estaban.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>No hay nada en este archivo.</translation>
    </message>
    <message>
        <source>These articles are not here any more, or have a new name. What you kept is still yours.</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>Estos artículos ya no están, o tienen otro nombre. Lo que guardó sigue siendo suyo.</translation>
    </message>
    <message>
        <source>These lines are not shown as a table: the first row has {head} columns, the line of dashes has {dashes}.</source>
        <extracomment>staff/rules_tables.py</extracomment>
        <translation>Estas líneas no se muestran como tabla: la primera fila tiene {head} columnas y la línea de guiones tiene {dashes}.</translation>
    </message>
    <message>
        <source>These lines are not shown as a table: the line of dashes below the first row is missing.</source>
        <extracomment>staff/rules_tables.py</extracomment>
        <translation>Estas líneas no se muestran como tabla: falta la línea de guiones debajo de la primera fila.</translation>
    </message>
    <message>
        <source>These numbers are not shown as a list, because the line above belongs to the same paragraph.</source>
        <extracomment>staff/rules_lists.py</extracomment>
        <translation>Estos números no se muestran como lista, porque la línea anterior pertenece al mismo párrafo.</translation>
    </message>
    <message>
        <source>These words have been edited a little in the article since.</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>Desde entonces estas palabras se editaron un poco en el artículo.</translation>
    </message>
    <message>
        <source>These {index} short lines are shown as one: {text} …</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Estas {index} líneas cortas se muestran como una sola: {text} …</translation>
    </message>
    <message>
        <source>They were left out. Save the file again as plain text.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Se omitieron. Guarde el archivo de nuevo como texto simple.</translation>
    </message>
    <message>
        <source>This article cannot be shown: {limit}.</source>
        <extracomment>library/worker_pool.py</extracomment>
        <translation>Este artículo no se puede mostrar: {limit}.</translation>
    </message>
    <message>
        <source>This article gives numbers or speaks of studies ({match}), but names no source.</source>
        <extracomment>staff/rules_sources.py</extracomment>
        <translation>Este artículo da cifras o habla de estudios ({match}), pero no nombra ninguna fuente.</translation>
    </message>
    <message>
        <source>This article has more than {anchors} headings; one cannot jump to the rest.</source>
        <extracomment>library/page_html.py</extracomment>
        <translation>Este artículo tiene más de {anchors} encabezados; no se puede saltar a los demás.</translation>
    </message>
    <message>
        <source>This article has more than {links} links; the rest is plain text.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Este artículo tiene más de {links} enlaces; los demás son texto simple.</translation>
    </message>
    <message>
        <source>This article has more than {marks} bold, italic or other words; the rest is plain.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Este artículo tiene más de {marks} palabras en negrita, cursiva u otras; las demás son simples.</translation>
    </message>
    <message>
        <source>This article has more than {pictures} pictures; the rest is shown as words.</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>Este artículo tiene más de {pictures} imágenes; las demás se muestran como palabras.</translation>
    </message>
    <message>
        <source>This article has no header, the lines between two lines of ---.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>Este artículo no tiene cabecera, que son las líneas entre dos líneas de ---.</translation>
    </message>
    <message>
        <source>This article has no title, so its file name was taken.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Este artículo no tiene título, así que se tomó el nombre del archivo.</translation>
    </message>
    <message>
        <source>This article is a draft, so readers do not see it.</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>Este artículo es un borrador, así que los lectores no lo ven.</translation>
    </message>
    <message>
        <source>This article is a little hard to read: {misses}.</source>
        <extracomment>staff/rules_reading.py</extracomment>
        <translation>Este artículo es un poco difícil de leer: {misses}.</translation>
    </message>
    <message>
        <source>This article is hard to read: {misses}.</source>
        <extracomment>staff/rules_reading.py</extracomment>
        <translation>Este artículo es difícil de leer: {misses}.</translation>
    </message>
    <message>
        <source>This article is not there in {it} yet.</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>Este artículo todavía no está en {it}.</translation>
    </message>
    <message>
        <source>This article is shown as plain text: {limit}.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Este artículo se muestra como texto simple: {limit}.</translation>
    </message>
    <message>
        <source>This article is shown instead of the one that came with the library: “{path}”.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Este artículo se muestra en lugar del que vino con la biblioteca: “{path}”.</translation>
    </message>
    <message>
        <source>This article names no source.</source>
        <extracomment>staff/rules_sources.py</extracomment>
        <translation>Este artículo no nombra ninguna fuente.</translation>
    </message>
    <message>
        <source>This article should be looked at again in {left}.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Este artículo se debe revisar de nuevo en {left}.</translation>
    </message>
    <message>
        <source>This article should be looked at again today.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Este artículo se debe revisar de nuevo hoy.</translation>
    </message>
    <message>
        <source>This article should have been looked at again by {review_by}, {it} ago.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Este artículo se debía revisar de nuevo antes del {review_by}, hace {it}.</translation>
    </message>
    <message>
        <source>This article speaks of something hard ({first_word}), and nothing at the top prepares for it.</source>
        <extracomment>staff/rules_safety.py</extracomment>
        <translation>Este artículo habla de algo difícil ({first_word}), y nada al principio prepara para ello.</translation>
    </message>
    <message>
        <source>This computer does not know any clinic&apos;s key yet, so it cannot tell who made this pack.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Esta computadora aún no conoce la clave de ninguna clínica, así que no puede saber quién hizo este paquete.</translation>
    </message>
    <message>
        <source>This computer has too little memory free to check the PIN.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>Esta computadora tiene muy poca memoria libre para comprobar el PIN.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <extracomment>services/staff_service.py</extracomment>
        <translation>Esto no se pudo hacer.</translation>
    </message>
    <message>
        <source>This could not be saved on this computer.</source>
        <extracomment>marks/disk.py</extracomment>
        <translation>Esto no se pudo guardar en esta computadora.</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <extracomment>library/place_files.py</extracomment>
        <translation>Este archivo no se puede abrir.</translation>
    </message>
    <message>
        <source>This file cannot be read from here on, so names, topics and help lines stay as they were before.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Este archivo no se puede leer desde aquí, así que los nombres, los temas y las líneas de ayuda quedan como estaban.</translation>
    </message>
    <message>
        <source>This file could not be read: {trouble}.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>No se pudo leer este archivo: {trouble}.</translation>
    </message>
    <message>
        <source>This file could not be shown.</source>
        <extracomment>services/preview_service.py</extracomment>
        <translation>No se pudo mostrar este archivo.</translation>
    </message>
    <message>
        <source>This file has more parts than Reader takes in.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Este archivo tiene más partes de las que Reader acepta.</translation>
    </message>
    <message>
        <source>This file has no help lines, so the page “Help now” has no number to call.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Este archivo no tiene líneas de ayuda, así que la página “Ayuda ahora” no tiene un número al que llamar.</translation>
    </message>
    <message>
        <source>This file holds characters that cannot be shown.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Este archivo contiene caracteres que no se pueden mostrar.</translation>
    </message>
    <message>
        <source>This file holds no text that can be read.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Este archivo no contiene texto que se pueda leer.</translation>
    </message>
    <message>
        <source>This file holds no text.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Este archivo no contiene texto.</translation>
    </message>
    <message>
        <source>This file is empty, so names, topics and help lines stay as they were before.</source>
        <extracomment>library/place_files.py</extracomment>
        <translation>Este archivo está vacío, así que los nombres, los temas y las líneas de ayuda quedan como estaban.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>This file is larger than {file_bytes} MB, so only its beginning is shown, as plain text.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Este archivo pesa más de {file_bytes} MB, así que solo se muestra el principio, como texto simple.</translation>
    </message>
    <message>
        <source>This file is larger than {most_bytes} MB, which is more than Reader takes in.</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>Este archivo pesa más de {most_bytes} MB, más de lo que Reader acepta.</translation>
    </message>
    <message>
        <source>This file is not a pack of articles.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Este archivo no es un paquete de artículos.</translation>
    </message>
    <message>
        <source>This file is not a pack that Reader can read.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Este archivo no es un paquete que Reader pueda leer.</translation>
    </message>
    <message>
        <source>This file is not saved as UTF-8. It was read as a Windows file; some letters may be wrong.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Este archivo no está guardado como UTF-8. Se leyó como archivo de Windows; algunas letras pueden estar mal.</translation>
    </message>
    <message>
        <source>This folder cannot be read.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Esta carpeta no se puede leer.</translation>
    </message>
    <message>
        <source>This folder cannot be used.</source>
        <extracomment>services/staff_service.py</extracomment>
        <translation>Esta carpeta no se puede usar.</translation>
    </message>
    <message>
        <source>This folder lies more than {folder_depth} folders deep, so it is not looked into.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Esta carpeta está a más de {folder_depth} carpetas de profundidad, así que no se mira dentro.</translation>
    </message>
    <message>
        <source>This heading has no words.</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>Este encabezado no tiene palabras.</translation>
    </message>
    <message>
        <source>This is a link to a file that is not there.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Esto es un enlace a un archivo que no existe.</translation>
    </message>
    <message>
        <source>This is a link to a place outside the content folder, so it is not shown.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Esto es un enlace a un lugar fuera de la carpeta de contenido, así que no se muestra.</translation>
    </message>
    <message>
        <source>This is not a file that holds text.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>Esto no es un archivo con texto.</translation>
    </message>
    <message>
        <source>This is not a link, because there is a space between ] and (: {it}.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Esto no es un enlace, porque hay un espacio entre ] y (: {it}.</translation>
    </message>
    <message>
        <source>This link goes to a page that is not here: {written}.</source>
        <extracomment>staff/rules_links.py</extracomment>
        <translation>Este enlace lleva a una página que no está aquí: {written}.</translation>
    </message>
    <message>
        <source>This pack was damaged or changed after it was signed, in the file {path}.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Este paquete se dañó o cambió después de firmarse, en el archivo {path}.</translation>
    </message>
    <message>
        <source>This pack was damaged or changed after it was signed.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Este paquete se dañó o cambió después de firmarse.</translation>
    </message>
    <message>
        <source>This was not read as a link or picture, and readers see its signs: {it}.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Esto no se leyó como enlace ni como imagen, y los lectores ven sus signos: {it}.</translation>
    </message>
    <message>
        <source>Type the note on a line of its own at the end: {it}: and its text.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba la nota en una línea propia al final: {it}: y su texto.</translation>
    </message>
    <message>
        <source>This is the private key, which must stay secret.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>Esta es la clave privada, que debe quedar en secreto.</translation>
    </message>
    <message>
        <source>Do not use this pack, unless it is your clinic&apos;s new key: then install it once with “reader pack install” and --key-trusted, which names the file of that key.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>No use este paquete, salvo que sea la clave nueva de su clínica: en ese caso instálelo una vez con “reader pack install” y --key-trusted, que indica el archivo de esa clave.</translation>
    </message>
    <message>
        <source>Go back to it under “Packs” in the content check, or with “reader pack rollback”. Or build the pack again: its version goes up.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Vuelva a ella en “Paquetes”, en la revisión del contenido, o con “reader pack rollback”. O haga el paquete de nuevo: su versión sube.</translation>
    </message>
    <message>
        <source>Open Reader without --content, then install it.</source>
        <extracomment>services/pack_service.py</extracomment>
        <translation>Abra Reader sin --content e instálelo.</translation>
    </message>
    <message>
        <source>Reader was opened with another folder of articles, so a pack would not be read here.</source>
        <extracomment>services/pack_service.py</extracomment>
        <translation>Reader se abrió con otra carpeta de artículos, así que aquí no se leería un paquete.</translation>
    </message>
    <message>
        <source>The empty field “{text}” after “{place}” was left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió el campo vacío “{text}” después de “{place}”.</translation>
    </message>
    <message>
        <source>The empty field “{text}” was left out.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>Se omitió el campo vacío “{text}”.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>No se puede leer la carpeta “{name}”.</translation>
    </message>
    <message>
        <source>The folder “{name}” could not be made.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>No se pudo hacer la carpeta “{name}”.</translation>
    </message>
    <message>
        <source>The formula “{text}” after “{place}” is plain text now. Compare it with the original.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>La fórmula “{text}” después de “{place}” es ahora texto simple. Compárela con el original.</translation>
    </message>
    <message>
        <source>The formula “{text}” is plain text now. Compare it with the original.</source>
        <extracomment>staff/authoring/word_body.py</extracomment>
        <translation>La fórmula “{text}” es ahora texto simple. Compárela con el original.</translation>
    </message>
    <message>
        <source>The hidden text “{text}” after “{place}” was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió el texto oculto “{text}” después de “{place}”.</translation>
    </message>
    <message>
        <source>The hidden text “{text}” was left out.</source>
        <extracomment>staff/authoring/web_page.py</extracomment>
        <translation>Se omitió el texto oculto “{text}”.</translation>
    </message>
    <message>
        <source>The words {what} were lost. Copy from the original.</source>
        <extracomment>staff/authoring/kept_words.py</extracomment>
        <translation>Se perdieron las palabras {what}. Cópielas del original.</translation>
    </message>
    <message>
        <source>This is {name}, only its name ends in .md.</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>Esto es {name}; solo su nombre termina en .md.</translation>
    </message>
    <message>
        <source>This line became a list that begins with {match}: {text}.</source>
        <extracomment>staff/rules_lists.py</extracomment>
        <translation>Esta línea se convirtió en una lista que empieza con {match}: {text}.</translation>
    </message>
    <message>
        <source>This link goes to a file that is not an article: “{written}”.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Este enlace lleva a un archivo que no es un artículo: “{written}”.</translation>
    </message>
    <message>
        <source>This link goes to a file that is not here: “{written}”.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Este enlace lleva a un archivo que no está aquí: “{written}”.</translation>
    </message>
    <message>
        <source>This link goes to a heading that is not on that page: “{written}”.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Este enlace lleva a un encabezado que no está en esa página: “{written}”.</translation>
    </message>
    <message>
        <source>This link goes to a heading that is not on this page: “{written}”.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Este enlace lleva a un encabezado que no está en esta página: “{written}”.</translation>
    </message>
    <message>
        <source>This link goes to a page that is not here: “{written}”.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Este enlace lleva a una página que no está aquí: “{written}”.</translation>
    </message>
    <message>
        <source>This link goes to a page that is still a draft: {written}. Readers cannot open it.</source>
        <extracomment>staff/rules_links.py</extracomment>
        <translation>Este enlace lleva a una página que todavía es un borrador: {written}. Los lectores no pueden abrirla.</translation>
    </message>
    <message>
        <source>This link shows one address, “{said}”, and goes to another, “{meant}”.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Este enlace muestra una dirección, “{said}”, y lleva a otra, “{meant}”.</translation>
    </message>
    <message>
        <source>This name has {parts} letters, too many for some computers.</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>Este nombre tiene {parts} letras, demasiadas para algunas computadoras.</translation>
    </message>
    <message>
        <source>This pack has the same version as the one that is installed ({version}), but other articles.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Este paquete tiene la misma versión que el instalado ({version}), pero otros artículos.</translation>
    </message>
    <message>
        <source>This pack holds a file whose name cannot be used: {path}, it {reason}.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Este paquete contiene un archivo cuyo nombre no se puede usar: {path}; {reason}.</translation>
    </message>
    <message>
        <source>This pack holds more than {files} files.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Este paquete contiene más de {files} archivos.</translation>
    </message>
    <message>
        <source>This pack holds more than {total_bytes} MB.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Este paquete contiene más de {total_bytes} MB.</translation>
    </message>
    <message>
        <source>This pack holds the file {path} twice or in a wrong place.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Este paquete contiene el archivo {path} dos veces o en un lugar equivocado.</translation>
    </message>
    <message>
        <source>This pack holds two names that some computers take for one: {twins} and {twins2}.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Este paquete contiene dos nombres que algunas computadoras toman por uno: {twins} y {twins2}.</translation>
    </message>
    <message>
        <source>This pack is larger than a pack can be.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Este paquete es más grande de lo que puede ser un paquete.</translation>
    </message>
    <message>
        <source>This pack is not signed.</source>
        <extracomment>staff/packs/signature.py</extracomment>
        <translation>Este paquete no está firmado.</translation>
    </message>
    <message>
        <source>This pack is older than what is installed here: it has version {version}, and version {highest} was installed already.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>Este paquete es más viejo que lo instalado aquí: tiene la versión {version}, y ya se instaló la versión {highest}.</translation>
    </message>
    <message>
        <source>This pack was made by a newer Reader.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Este paquete se hizo con un Reader más nuevo.</translation>
    </message>
    <message>
        <source>This pack was signed by a key that this computer does not trust ({code}).</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>Este paquete se firmó con una clave en la que esta computadora no confía ({code}).</translation>
    </message>
    <message>
        <source>This point begins one space further in than the one above, so it is shown on the same level: {text}.</source>
        <extracomment>staff/rules_lists.py</extracomment>
        <translation>Este punto empieza un espacio más adentro que el anterior, así que se muestra en el mismo nivel: {text}.</translation>
    </message>
    <message>
        <source>This row has {cells} cells, but the table has {head} columns; the last ones were put together.</source>
        <extracomment>staff/rules_tables.py</extracomment>
        <translation>Esta fila tiene {cells} celdas, pero la tabla tiene {head} columnas; las últimas se juntaron.</translation>
    </message>
    <message>
        <source>This table has {cells} cells in {columns} columns; it is shown row by row.</source>
        <extracomment>library/table_form.py</extracomment>
        <translation>Esta tabla tiene {cells} celdas en {columns} columnas; se muestra fila por fila.</translation>
    </message>
    <message>
        <source>This table is wider than the page ({columns} columns), so readers see it row by row.</source>
        <extracomment>staff/rules_tables.py</extracomment>
        <translation>Esta tabla es más ancha que la página ({columns} columnas), así que los lectores la ven fila por fila.</translation>
    </message>
    <message>
        <source>This text is shown as typewriting, because its line begins with spaces: {text}.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Este texto se muestra como letra de máquina, porque su línea empieza con espacios: {text}.</translation>
    </message>
    <message>
        <source>This translation is from {updated}, but its original was changed on {updated2}: {path}.</source>
        <extracomment>staff/rules_translation.py</extracomment>
        <translation>Esta traducción es del {updated}, pero su original cambió el {updated2}: {path}.</translation>
    </message>
    <message>
        <source>This was forgotten, but a copy of it could not be changed.</source>
        <extracomment>marks/store.py</extracomment>
        <translation>Esto se olvidó, pero no se pudo cambiar una copia.</translation>
    </message>
    <message>
        <source>Topics are listed in library.toml, each below a line [[category]].</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Los temas están en library.toml, cada uno debajo de una línea [[category]].</translation>
    </message>
    <message>
        <source>Try again in a moment. You can go on reading.</source>
        <extracomment>marks/disk.py</extracomment>
        <translation>Inténtelo de nuevo en un momento. Puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Try again when that is done.</source>
        <extracomment>library/worker.py</extracomment>
        <translation>Inténtelo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <extracomment>services/staff_service.py</extracomment>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Two categories have the id “{name}”; the first was taken.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Dos categorías tienen el id “{name}”; se tomó la primera.</translation>
    </message>
    <message>
        <source>Two digits are too few: use three different ones or more.</source>
        <extracomment>staff/pin_rules.py</extracomment>
        <translation>Dos dígitos son muy pocos: use tres distintos o más.</translation>
    </message>
    <message>
        <source>Type # and the heading in small letters, with hyphens between the words.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Escriba # y el encabezado en minúsculas, con guiones entre las palabras.</translation>
    </message>
    <message>
        <source>Type --- on a line of its own above “{lines}”, and another --- below the header’s last line.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba --- en una línea propia antes de “{lines}”, y otro --- debajo de la última línea de la cabecera.</translation>
    </message>
    <message>
        <source>Type --- on a line of its own where the header ends, after line {it}.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba --- en una línea propia donde termina la cabecera, después de la línea {it}.</translation>
    </message>
    <message>
        <source>Type --- there: three hyphens on a line of their own.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba --- ahí: tres guiones en una línea propia.</translation>
    </message>
    <message>
        <source>Type --&gt; where it ends.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba --&gt; donde termina.</translation>
    </message>
    <message>
        <source>Type [[{key}]] on a line of its own above each.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Escriba [[{key}]] en una línea propia antes de cada uno.</translation>
    </message>
    <message>
        <source>Type [the words](the-name.md) instead.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba en su lugar [las palabras](el-nombre.md).</translation>
    </message>
    <message>
        <source>Type [the words](the-name.md) on one line, with both brackets closed and no space in the address.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba [las palabras](el-nombre.md) en una sola línea, con los dos paréntesis cerrados y sin espacios en la dirección.</translation>
    </message>
    <message>
        <source>Type [{key}] on a line of its own above it.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Escriba [{key}] en una línea propia antes de eso.</translation>
    </message>
    <message>
        <source>Type \ at the end of each line that should end there, or make them a list with - before each.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba \ al final de cada línea que deba terminar ahí, o haga una lista con - antes de cada una.</translation>
    </message>
    <message>
        <source>Type ``` on a line of its own where that part ends, or remove this line.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba ``` en una línea propia donde termina esa parte, o quite esta línea.</translation>
    </message>
    <message>
        <source>Type a few words, such as “Sleep and bad dreams”.</source>
        <extracomment>staff/authoring/template.py</extracomment>
        <translation>Escriba unas palabras, como “El sueño y las pesadillas”.</translation>
    </message>
    <message>
        <source>Type a first line such as “# Sleep and nightmares”, or “title:” in the header.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Escriba una primera línea como “# El sueño y las pesadillas”, o “title:” en la cabecera.</translation>
    </message>
    <message>
        <source>Type a name and a colon first, for example “summary: ”.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba primero un nombre y dos puntos, por ejemplo “summary: ”.</translation>
    </message>
    <message>
        <source>Type a number, for example “order: 3”.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba un número, por ejemplo “order: 3”.</translation>
    </message>
    <message>
        <source>Type a short code, for example en or es.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba un código corto, por ejemplo en o es.</translation>
    </message>
    <message>
        <source>Type a short code, for example language = &quot;en&quot;.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Escriba un código corto, por ejemplo language = &quot;en&quot;.</translation>
    </message>
    <message>
        <source>Type checked = &quot;2026-11&quot;.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Escriba checked = &quot;2026-11&quot;.</translation>
    </message>
    <message>
        <source>Type each word on a line of its own, and below it a colon, a space and what the word means.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Escriba cada palabra en una línea propia, y debajo dos puntos, un espacio y lo que significa.</translation>
    </message>
    <message>
        <source>Type id = &quot;a-short-name&quot; below [[category]].</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Escriba id = &quot;un-nombre-corto&quot; debajo de [[category]].</translation>
    </message>
    <message>
        <source>Type number = &quot;…&quot; below [[help.line]].</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>Escriba number = &quot;…&quot; debajo de [[help.line]].</translation>
    </message>
    <message>
        <source>Type one of: {ids}.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Escriba uno de estos: {ids}.</translation>
    </message>
    <message>
        <source>Type that name, or remove the link.</source>
        <extracomment>staff/rules_links.py</extracomment>
        <translation>Escriba ese nombre, o quite el enlace.</translation>
    </message>
    <message>
        <source>Type that one to change it.</source>
        <extracomment>staff/pin.py</extracomment>
        <translation>Escriba ese para cambiarlo.</translation>
    </message>
    <message>
        <source>Type the address between the round brackets.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Escriba la dirección entre los paréntesis.</translation>
    </message>
    <message>
        <source>Type the day on which that happened, as year-month-day.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Escriba el día en que ocurrió, como año-mes-día.</translation>
    </message>
    <message>
        <source>Type the heading in small letters, with hyphens between the words.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Escriba el encabezado en minúsculas, con guiones entre las palabras.</translation>
    </message>
    <message>
        <source>Type the letter or sign itself.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba la letra o el signo mismo.</translation>
    </message>
    <message>
        <source>Type the whole address, beginning with https://.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba la dirección completa, que empieza con https://.</translation>
    </message>
    <message>
        <source>Type the words after the #, or remove the line.</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>Escriba las palabras después del #, o quite la línea.</translation>
    </message>
    <message>
        <source>Type two of them: “## ”.</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>Escriba dos: “## ”.</translation>
    </message>
    <message>
        <source>Type two spaces before it to put it below that one, or none.</source>
        <extracomment>staff/rules_lists.py</extracomment>
        <translation>Escriba dos espacios antes para ponerlo debajo del otro, o ninguno.</translation>
    </message>
    <message>
        <source>Type what belongs there, or remove it.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba lo que va ahí, o quítelo.</translation>
    </message>
    <message>
        <source>Type what one would tell somebody who cannot see it, such as “A boat on calm water”.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>Escriba lo que le diría a alguien que no puede verla, como “Una barca en aguas tranquilas”.</translation>
    </message>
    <message>
        <source>Type year-month-day, for example 2026-03-14, or 2026-03.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba año-mes-día, por ejemplo 2026-03-14, o 2026-03.</translation>
    </message>
    <message>
        <source>Type ~~ at both ends of the words, or none.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>Escriba ~~ en los dos extremos de las palabras, o en ninguno.</translation>
    </message>
    <message>
        <source>Type “category:” and one of: {names}.</source>
        <extracomment>staff/rules_header.py</extracomment>
        <translation>Escriba “category:” y uno de estos: {names}.</translation>
    </message>
    <message>
        <source>Type “draft: no” in its header when it is ready.</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>Escriba “draft: no” en su cabecera cuando esté listo.</translation>
    </message>
    <message>
        <source>Type “draft: no” in {draft} when that page is ready, or remove the link until then.</source>
        <extracomment>staff/rules_links.py</extracomment>
        <translation>Escriba “draft: no” en {draft} cuando esa página esté lista, o quite el enlace hasta entonces.</translation>
    </message>
    <message>
        <source>Type “image_alt:” and what it shows.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Escriba “image_alt:” y lo que muestra.</translation>
    </message>
    <message>
        <source>Type “review_by:” in the header and a day at most one year ahead, such as {today}.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Escriba “review_by:” en la cabecera y un día a un año como máximo, como {today}.</translation>
    </message>
    <message>
        <source>Type “reviewed_by:” and the name and profession.</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>Escriba “reviewed_by:” y el nombre y la profesión.</translation>
    </message>
    <message>
        <source>Type “sources:” in the header and below it one to a line: - Name (year). Address.</source>
        <extracomment>staff/rules_sources.py</extracomment>
        <translation>Escriba “sources:” en la cabecera y debajo una por línea: - Nombre (año). Dirección.</translation>
    </message>
    <message>
        <source>Type “{guess}”, or remove the link.</source>
        <extracomment>library/problems_between.py</extracomment>
        <translation>Escriba “{guess}”, o quite el enlace.</translation>
    </message>
    <message>
        <source>Type “{it} ” before it. People who listen to the page jump from heading to heading.</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>Escriba “{it} ” antes. Quien escucha la página salta de encabezado en encabezado.</translation>
    </message>
    <message>
        <source>Type “{key}: yes” or “{key2}: no”.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba “{key}: yes” o “{key2}: no”.</translation>
    </message>
    <message>
        <source>Type “{match} {match2}”, with a space, if it is a heading.</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>Escriba “{match} {match2}”, con un espacio, si es un encabezado.</translation>
    </message>
    <message>
        <source>Type “{name}:” instead.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>Escriba “{name}:” en su lugar.</translation>
    </message>
    <message>
        <source>Unpack it, and import what is in it.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>Desempaquételo e importe lo que contiene.</translation>
    </message>
    <message>
        <source>Update Reader on this computer, then try again.</source>
        <extracomment>staff/packs/manifest.py</extracomment>
        <translation>Actualice Reader en esta computadora e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Use fewer columns or shorter words, if people should compare the columns.</source>
        <extracomment>staff/rules_tables.py</extracomment>
        <translation>Use menos columnas o palabras más cortas, si la gente debe comparar las columnas.</translation>
    </message>
    <message>
        <source>Use fewer columns or shorter words, if people should compare the columns. It begins with {wide}.</source>
        <extracomment>staff/rules_tables.py</extracomment>
        <translation>Use menos columnas o palabras más cortas, si la gente debe comparar las columnas. Empieza con {wide}.</translation>
    </message>
    <message>
        <source>Use fewer lists within lists and quotes within quotes.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Use menos listas dentro de listas y citas dentro de citas.</translation>
    </message>
    <message>
        <source>Use it in an article, or remove it if nobody needs it.</source>
        <extracomment>staff/checks.py</extracomment>
        <translation>Úsela en un artículo, o quítela si nadie la necesita.</translation>
    </message>
    <message>
        <source>Use it, or name another file with --out. A key that is lost cannot be made again.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>Úsela, o indique otro archivo con --out. Una clave perdida no se puede hacer de nuevo.</translation>
    </message>
    <message>
        <source>Use one short line of plain letters.</source>
        <extracomment>staff/packs/build.py</extracomment>
        <translation>Use una línea corta de letras sencillas.</translation>
    </message>
    <message>
        <source>Use one that is at least {least} wide.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>Use una de al menos {least} de ancho.</translation>
    </message>
    <message>
        <source>Use the file that ends in {public_ending}, made by “reader pack key”.</source>
        <extracomment>staff/packs/keys.py</extracomment>
        <translation>Use el archivo que termina en {public_ending}, hecho por “reader pack key”.</translation>
    </message>
    <message>
        <source>Use the name of an article, or an address that begins with https://, mailto: or tel:.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Use el nombre de un artículo, o una dirección que empiece con https://, mailto: o tel:.</translation>
    </message>
    <message>
        <source>Version {version} was taken back on this computer.</source>
        <extracomment>staff/packs/install.py</extracomment>
        <translation>La versión {version} se retiró en esta computadora.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <extracomment>staff/pin_lock.py</extracomment>
        <translation>Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <extracomment>staff/packs/lock.py</extracomment>
        <translation>Espere a que termine.</translation>
    </message>
    <message>
        <source>We could not find these words again in their articles, so they are kept here.</source>
        <extracomment>marks/printed.py</extracomment>
        <translation>No pudimos encontrar estas palabras de nuevo en sus artículos, así que se conservan aquí.</translation>
    </message>
    <message>
        <source>What is on the screen can be read.</source>
        <extracomment>services/library_service.py</extracomment>
        <translation>Lo que está en la pantalla se puede leer.</translation>
    </message>
    <message>
        <source>What you save now stays until Reader closes. You can export it before that.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Lo que guarde ahora se queda hasta que Reader se cierre. Antes puede exportarlo.</translation>
    </message>
    <message>
        <source>What you saved after that may be missing.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Puede faltar lo que guardó después.</translation>
    </message>
    <message>
        <source>Words in {sentences} more places were lost.</source>
        <extracomment>staff/authoring/kept_words.py</extracomment>
        <translation>Se perdieron palabras en {sentences} lugares más.</translation>
    </message>
    <message>
        <source>Write it below the header, or type “draft: yes” until it is ready.</source>
        <extracomment>library/markdown_page.py</extracomment>
        <translation>Escríbalo debajo de la cabecera, o escriba “draft: yes” hasta que esté listo.</translation>
    </message>
    <message>
        <source>Write the name of the article, for example other-page.md, or a whole address that begins with https://.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>Escriba el nombre del artículo, por ejemplo otra-pagina.md, o una dirección completa que empiece con https://.</translation>
    </message>
    <message>
        <source>Write “category: {id}” in the header of an article, or remove the topic.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>Escriba “category: {id}” en la cabecera de un artículo, o quite el tema.</translation>
    </message>
    <message>
        <source>Your change could not be saved on this computer.</source>
        <extracomment>atomic_file.py</extracomment>
        <translation>Su cambio no se pudo guardar en esta computadora.</translation>
    </message>
    <message>
        <source>Your saved articles are on a network drive, where they can be damaged when the connection breaks.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Sus artículos guardados están en una unidad de red, donde se pueden dañar si se corta la conexión.</translation>
    </message>
    <message>
        <source>Your saved articles could not be read, and there was no copy of them. Reader starts with none.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>No se pudieron leer sus artículos guardados y no había copia. Reader empieza sin ninguno.</translation>
    </message>
    <message>
        <source>Your saved articles were last used with a newer Reader, so this one only shows them.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Sus artículos guardados se usaron por última vez con un Reader más nuevo, así que este solo los muestra.</translation>
    </message>
    <message>
        <source>a LibreOffice document</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>un documento de LibreOffice</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>un archivo PDF</translation>
    </message>
    <message>
        <source>a Pages document</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>un documento de Pages</translation>
    </message>
    <message>
        <source>a Word document</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>un documento de Word</translation>
    </message>
    <message>
        <source>a Word document or a zip file</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>un documento de Word o un archivo zip</translation>
    </message>
    <message>
        <source>a cell of a table or a footnote is longer than {cell_chars} letters</source>
        <extracomment>library/inline_html.py</extracomment>
        <translation>una celda de una tabla o una nota al pie tiene más de {cell_chars} letras</translation>
    </message>
    <message>
        <source>a number in it cannot be read</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>un número no se puede leer</translation>
    </message>
    <message>
        <source>a picture</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>a rich text (RTF) document</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>un documento de texto enriquecido (RTF)</translation>
    </message>
    <message>
        <source>a rich text file</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>un archivo de texto enriquecido</translation>
    </message>
    <message>
        <source>after {above}</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>después de {above}</translation>
    </message>
    <message>
        <source>an old Word document</source>
        <extracomment>library/text_file.py</extracomment>
        <translation>un documento de Word antiguo</translation>
    </message>
    <message>
        <source>as the first heading</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>como primer encabezado</translation>
    </message>
    <message>
        <source>begins at the top of the computer</source>
        <extracomment>library/jail.py</extracomment>
        <translation>empieza desde la raíz de la computadora</translation>
    </message>
    <message>
        <source>begins or ends with a space or a dot</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>empieza o termina con un espacio o un punto</translation>
    </message>
    <message>
        <source>begins with a name and a colon</source>
        <extracomment>library/jail.py</extracomment>
        <translation>empieza con un nombre y dos puntos</translation>
    </message>
    <message>
        <source>begins with a space</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>empieza con un espacio</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <extracomment>library/picture_file.py</extracomment>
        <translation>no se puede abrir</translation>
    </message>
    <message>
        <source>does not say how far the article was read</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no dice hasta dónde se leyó el artículo</translation>
    </message>
    <message>
        <source>does not say in which language its article is</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no dice en qué idioma está su artículo</translation>
    </message>
    <message>
        <source>does not say where in the article it is</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no dice en qué parte del artículo está</translation>
    </message>
    <message>
        <source>does not say whether it is a bookmark, a highlight or a note</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no dice si es un marcador, un resaltado o una nota</translation>
    </message>
    <message>
        <source>does not say which article it is about</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no dice de qué artículo se trata</translation>
    </message>
    <message>
        <source>does not say which words it marks</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no dice qué palabras marca</translation>
    </message>
    <message>
        <source>ends with a dot or a space</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>termina con un punto o un espacio</translation>
    </message>
    <message>
        <source>foot</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>pie</translation>
    </message>
    <message>
        <source>grade {grade}, the aim is {highest_flesch_kincaid} or less</source>
        <extracomment>staff/rules_reading.py</extracomment>
        <translation>grado {grade}; la meta es {highest_flesch_kincaid} o menos</translation>
    </message>
    <message>
        <source>has more than {picture_pixels} million pixels</source>
        <extracomment>library/picture_file.py</extracomment>
        <translation>tiene más de {picture_pixels} millones de píxeles</translation>
    </message>
    <message>
        <source>holds a backslash</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>contiene una barra invertida</translation>
    </message>
    <message>
        <source>holds a backslash or a control character</source>
        <extracomment>library/jail.py</extracomment>
        <translation>contiene una barra invertida o un carácter de control</translation>
    </message>
    <message>
        <source>holds a sign that cannot be seen</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>contiene un signo que no se ve</translation>
    </message>
    <message>
        <source>holds characters that are none</source>
        <extracomment>library/jail.py</extracomment>
        <translation>contiene caracteres que no lo son</translation>
    </message>
    <message>
        <source>holds letters in two pieces</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>contiene letras en dos partes</translation>
    </message>
    <message>
        <source>holds the invisible sign U+{unseen}</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>contiene el signo invisible U+{unseen}</translation>
    </message>
    <message>
        <source>holds the sign {found}</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>contiene el signo {found}</translation>
    </message>
    <message>
        <source>holds the sign {match}</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>contiene el signo {match}</translation>
    </message>
    <message>
        <source>is a highlight without the words that it marks</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>es un resaltado sin las palabras que marca</translation>
    </message>
    <message>
        <source>is a note without words</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>es una nota sin palabras</translation>
    </message>
    <message>
        <source>is about something that is no article of Reader</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>trata de algo que no es un artículo de Reader</translation>
    </message>
    <message>
        <source>is an SVG drawing, which cannot be shown safely</source>
        <extracomment>library/picture_file.py</extracomment>
        <translation>es un dibujo SVG, que no se puede mostrar con seguridad</translation>
    </message>
    <message>
        <source>is an empty file</source>
        <extracomment>library/picture_file.py</extracomment>
        <translation>es un archivo vacío</translation>
    </message>
    <message>
        <source>is damaged</source>
        <extracomment>library/picture_file.py</extracomment>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>is damaged ({error})</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>está dañado ({error})</translation>
    </message>
    <message>
        <source>is empty</source>
        <extracomment>library/jail.py</extracomment>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is kept by Windows for itself</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>Windows lo reserva para sí</translation>
    </message>
    <message>
        <source>is larger than {picture_bytes} MB</source>
        <extracomment>library/picture_file.py</extracomment>
        <translation>pesa más de {picture_bytes} MB</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>tiene demasiados niveles</translation>
    </message>
    <message>
        <source>is no article, table or picture</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>no es un artículo, una tabla ni una imagen</translation>
    </message>
    <message>
        <source>is not a PNG, JPEG, GIF or WebP file</source>
        <extracomment>library/picture_file.py</extracomment>
        <translation>no es un archivo PNG, JPEG, GIF o WebP</translation>
    </message>
    <message>
        <source>is not a place in an article</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no es un lugar de un artículo</translation>
    </message>
    <message>
        <source>is not an annotation</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no es una anotación</translation>
    </message>
    <message>
        <source>is one that Windows keeps for a device</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>es uno que Windows reserva para un dispositivo</translation>
    </message>
    <message>
        <source>is that of a hidden or passing file</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>es el de un archivo oculto o pasajero</translation>
    </message>
    <message>
        <source>is too long</source>
        <extracomment>library/jail.py</extracomment>
        <translation>es demasiado largo</translation>
    </message>
    <message>
        <source>it became too long</source>
        <extracomment>library/sanitise.py</extracomment>
        <translation>se volvió demasiado largo</translation>
    </message>
    <message>
        <source>it has more than {blocks} paragraphs, items and lines</source>
        <extracomment>library/page_parts.py</extracomment>
        <translation>tiene más de {blocks} párrafos, puntos y líneas</translation>
    </message>
    <message>
        <source>it takes more memory than one article may</source>
        <extracomment>library/worker_process.py</extracomment>
        <translation>ocupa más memoria de la que puede un artículo</translation>
    </message>
    <message>
        <source>its color is not known, so it is yellow now</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>su color no se conoce, así que ahora es amarillo</translation>
    </message>
    <message>
        <source>its date could not be read</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no se pudo leer su fecha</translation>
    </message>
    <message>
        <source>its note could not be read</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>no se pudo leer su nota</translation>
    </message>
    <message>
        <source>its note was longer than {longest_words} characters, so its end was left out</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>su nota tenía más de {longest_words} caracteres, así que se omitió el final</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>sus partes tienen demasiados niveles</translation>
    </message>
    <message>
        <source>laying it out took longer than {convert_seconds} seconds</source>
        <extracomment>library/worker_pool.py</extracomment>
        <translation>componerlo tomó más de {convert_seconds} segundos</translation>
    </message>
    <message>
        <source>laying it out took more memory or time than one article may</source>
        <extracomment>library/worker_pool.py</extracomment>
        <translation>componerlo tomó más memoria o tiempo de lo que puede un artículo</translation>
    </message>
    <message>
        <source>leads to another folder</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>lleva a otra carpeta</translation>
    </message>
    <message>
        <source>lies more than {folder_depth} folders deep</source>
        <extracomment>staff/packs/portable_names.py</extracomment>
        <translation>está a más de {folder_depth} carpetas de profundidad</translation>
    </message>
    <message>
        <source>marks more words than an article can have</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>marca más palabras de las que puede tener un artículo</translation>
    </message>
    <message>
        <source>names an article whose name is too long</source>
        <extracomment>marks/web_annotation.py</extracomment>
        <translation>nombra un artículo con un nombre demasiado largo</translation>
    </message>
    <message>
        <source>names another computer</source>
        <extracomment>library/jail.py</extracomment>
        <translation>nombra otra computadora</translation>
    </message>
    <message>
        <source>something is missing or too much near line {lineno}</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>falta o sobra algo cerca de la línea {lineno}</translation>
    </message>
    <message>
        <source>there is no list of saved things in it</source>
        <extracomment>marks/json_file.py</extracomment>
        <translation>no contiene una lista de cosas guardadas</translation>
    </message>
    <message>
        <source>top</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>principio</translation>
    </message>
    <message>
        <source>{alt} does not say what the picture shows.</source>
        <extracomment>staff/rules_pictures.py</extracomment>
        <translation>{alt} no dice qué muestra la imagen.</translation>
    </message>
    <message>
        <source>{bare} pictures have no words for people who cannot see pictures. Write them between the square brackets.</source>
        <extracomment>staff/authoring/shape.py</extracomment>
        <translation>{bare} imágenes no tienen palabras para quien no puede ver imágenes. Escríbalas entre los corchetes.</translation>
    </message>
    <message>
        <source>{count} articles are suddenly gone from this folder. Readers still see them.</source>
        <extracomment>library/refresh.py</extracomment>
        <translation>De repente faltan {count} artículos en esta carpeta. Los lectores todavía los ven.</translation>
    </message>
    <message>
        <source>{count} comments were left out.</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>Se omitieron {count} comentarios.</translation>
    </message>
    <message>
        <source>{count} days</source>
        <extracomment>staff/rules_review.py</extracomment>
        <translation>{count} días</translation>
    </message>
    <message>
        <source>{doubtful} things that you saved may have a few wrong letters.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>{doubtful} cosas que guardó pueden tener algunas letras equivocadas.</translation>
    </message>
    <message>
        <source>{ease} on the INFLESZ scale, the aim is {lowest_inflesz} or more</source>
        <extracomment>staff/rules_reading.py</extracomment>
        <translation>{ease} en la escala INFLESZ; la meta es {lowest_inflesz} o más</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>{file} no es un archivo.</translation>
    </message>
    <message>
        <source>{here} and {other} differ only in capital letters; on many computers they are one and the same.</source>
        <extracomment>staff/rules_names.py</extracomment>
        <translation>{here} y {other} se diferencian solo en las mayúsculas; en muchas computadoras son lo mismo.</translation>
    </message>
    <message>
        <source>{lost} things that you saved were lost.</source>
        <extracomment>marks/condition.py</extracomment>
        <translation>Se perdieron {lost} cosas que usted guardó.</translation>
    </message>
    <message>
        <source>{match} still waits to be replaced.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>{match} todavía espera que lo reemplacen.</translation>
    </message>
    <message>
        <source>{more} more things were left out.</source>
        <extracomment>staff/authoring/noticing.py</extracomment>
        <translation>Se omitieron {more} cosas más.</translation>
    </message>
    <message>
        <source>{name} came in, but {remark}.</source>
        <extracomment>marks/exchange.py</extracomment>
        <translation>{name} se incorporó, pero {remark}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>{name} no se puede abrir.</translation>
    </message>
    <message>
        <source>{name} ends with two endings, so readers do not see it.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>{name} tiene dos terminaciones, así que los lectores no lo ven.</translation>
    </message>
    <message>
        <source>{name} is a LibreOffice file.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un archivo de LibreOffice.</translation>
    </message>
    <message>
        <source>{name} is a PDF, which keeps no headings or lists.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un PDF, que no conserva encabezados ni listas.</translation>
    </message>
    <message>
        <source>{name} is a Pages file.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un archivo de Pages.</translation>
    </message>
    <message>
        <source>{name} is a Word file of the old kind.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un archivo de Word de los antiguos.</translation>
    </message>
    <message>
        <source>{name} is a WordPerfect file.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un archivo de WordPerfect.</translation>
    </message>
    <message>
        <source>{name} is a Works file.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un archivo de Works.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>{name} es una carpeta.</translation>
    </message>
    <message>
        <source>{name} is a picture.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es una imagen.</translation>
    </message>
    <message>
        <source>{name} is a rich text file.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un archivo de texto enriquecido.</translation>
    </message>
    <message>
        <source>{name} is a set of slides.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un conjunto de diapositivas.</translation>
    </message>
    <message>
        <source>{name} is a spreadsheet.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es una hoja de cálculo.</translation>
    </message>
    <message>
        <source>{name} is a web archive.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un archivo web.</translation>
    </message>
    <message>
        <source>{name} is a zip file.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un archivo zip.</translation>
    </message>
    <message>
        <source>{name} is an article already.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} ya es un artículo.</translation>
    </message>
    <message>
        <source>{name} is an e-book.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} es un libro electrónico.</translation>
    </message>
    <message>
        <source>{name} is being saved at this moment.</source>
        <extracomment>library/worker.py</extracomment>
        <translation>{name} se está guardando en este momento.</translation>
    </message>
    <message>
        <source>{name} is larger than {source_bytes} MB.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>{name} pesa más de {source_bytes} MB.</translation>
    </message>
    <message>
        <source>{name} is no Word file, or it is damaged.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} no es un archivo de Word, o está dañado.</translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>{name} no es un archivo.</translation>
    </message>
    <message>
        <source>{name} is protected with a password.</source>
        <extracomment>staff/authoring/source_kind.py</extracomment>
        <translation>{name} está protegido con una contraseña.</translation>
    </message>
    <message>
        <source>{name} is {kind}, so readers do not see it.</source>
        <extracomment>staff/rules_library.py</extracomment>
        <translation>{name} es {kind}, así que los lectores no lo ven.</translation>
    </message>
    <message>
        <source>{name} {bad}, so it was left out.</source>
        <extracomment>marks/exchange.py</extracomment>
        <translation>{name} {bad}, así que se omitió.</translation>
    </message>
    <message>
        <source>{name} {trouble}, so it was left out.</source>
        <extracomment>marks/exchange.py</extracomment>
        <translation>{name} {trouble}, así que se omitió.</translation>
    </message>
    <message>
        <source>{ref} (not in your folder)</source>
        <extracomment>reports.py</extracomment>
        <translation>{ref} (no está en su carpeta)</translation>
    </message>
    <message>
        <source>{root} is not a folder.</source>
        <extracomment>library/folder.py</extracomment>
        <translation>{root} no es una carpeta.</translation>
    </message>
    <message>
        <source>{too_many} more picture was left out: an article has at most {pictures} pictures, of {all_picture_bytes} MB together.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió {too_many} imagen más: un artículo tiene como máximo {pictures} imágenes, de {all_picture_bytes} MB en total.</translation>
    </message>
    <message>
        <source>{too_many} more pictures were left out: an article has at most {pictures} pictures, of {all_picture_bytes} MB together.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitieron {too_many} imágenes más: un artículo tiene como máximo {pictures} imágenes, de {all_picture_bytes} MB en total.</translation>
    </message>
    <message>
        <source>{unreadable} of the {articles} articles in this pack cannot be read.</source>
        <extracomment>staff/packs/verify.py</extracomment>
        <translation>{unreadable} de los {articles} artículos de este paquete no se pueden leer.</translation>
    </message>
    <message>
        <source>{which}, a {kind} file, after “{place}” was left out. Save it as a PNG, and put that in.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({which}), un archivo {kind}, después de “{place}”. Guárdelo como PNG y póngalo.</translation>
    </message>
    <message>
        <source>{which}, a {kind} file, was left out. Save it as a PNG, and put that in.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({which}), un archivo {kind}. Guárdelo como PNG y póngalo.</translation>
    </message>
    <message>
        <source>{which}, an {kind} file, after “{place}” was left out. Save it as a PNG, and put that in.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({which}), un archivo {kind}, después de “{place}”. Guárdelo como PNG y póngalo.</translation>
    </message>
    <message>
        <source>{which}, an {kind} file, was left out. Save it as a PNG, and put that in.</source>
        <extracomment>staff/authoring/media.py</extracomment>
        <translation>Se omitió ({which}), un archivo {kind}. Guárdelo como PNG y póngalo.</translation>
    </message>
    <message>
        <source>{words} has one # before it, which is for the title of the article.</source>
        <extracomment>staff/rules_headings.py</extracomment>
        <translation>{words} tiene un # delante, que es para el título del artículo.</translation>
    </message>
    <message>
        <source>“&lt;{name}&gt;” cannot be shown; the text in it was kept.</source>
        <extracomment>library/page_html.py</extracomment>
        <translation>“&lt;{name}&gt;” no se puede mostrar; el texto que contenía se conservó.</translation>
    </message>
    <message>
        <source>“&lt;{name}&gt;” was left out with all that is in it.</source>
        <extracomment>library/page_html.py</extracomment>
        <translation>“&lt;{name}&gt;” se omitió con todo lo que contiene.</translation>
    </message>
    <message>
        <source>“pixels_wide” and “pixels_high” only help together.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>“pixels_wide” y “pixels_high” solo sirven juntos.</translation>
    </message>
    <message>
        <source>“{bare}” has no name before it.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{bare}” no tiene un nombre delante.</translation>
    </message>
    <message>
        <source>“{checked}” is not a date.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{checked}” no es una fecha.</translation>
    </message>
    <message>
        <source>“{clean}” is not a language that is known here.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{clean}” no es un idioma que se conozca aquí.</translation>
    </message>
    <message>
        <source>“{clean}” is not an address on the web.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{clean}” no es una dirección de la web.</translation>
    </message>
    <message>
        <source>“{color}” is not a color of the library.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{color}” no es un color de la biblioteca.</translation>
    </message>
    <message>
        <source>“{entry}” is not a picture for a help line.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{entry}” no es una imagen para una línea de ayuda.</translation>
    </message>
    <message>
        <source>“{key}” cannot be {given}; the usual value is used.</source>
        <extracomment>kiosk/config.py</extracomment>
        <translation>“{key}” no puede ser {given}; se usa el valor habitual.</translation>
    </message>
    <message>
        <source>“{key}” in [{where}] is not a name that this file knows; it was left out.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{key}” en [{where}] no es un nombre que este archivo conozca; se omitió.</translation>
    </message>
    <message>
        <source>“{key}” in “{language}” is not a text.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{key}” en “{language}” no es un texto.</translation>
    </message>
    <message>
        <source>“{key}” is not a name that this file knows; it was left out.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{key}” no es un nombre que este archivo conozca; se omitió.</translation>
    </message>
    <message>
        <source>“{key}” is not a text.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{key}” no es un texto.</translation>
    </message>
    <message>
        <source>“{key}” must be a part of its own.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{key}” debe ser una parte propia.</translation>
    </message>
    <message>
        <source>“{language}” in “{key}” is not a language that is known here.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{language}” en “{key}” no es un idioma que se conozca aquí.</translation>
    </message>
    <message>
        <source>“{language}” is no language that Reader knows.</source>
        <extracomment>staff/authoring/importing.py</extracomment>
        <translation>“{language}” no es un idioma que Reader conozca.</translation>
    </message>
    <message>
        <source>“{language}” is no language, so the voice leaves it out.</source>
        <extracomment>speech/pronunciation.py</extracomment>
        <translation>“{language}” no es un idioma, así que la voz lo omite.</translation>
    </message>
    <message>
        <source>“{match}” is not a kind of box, so it became a note.</source>
        <extracomment>staff/rules_text.py</extracomment>
        <translation>“{match}” no es una clase de recuadro, así que se convirtió en una nota.</translation>
    </message>
    <message>
        <source>“{name}” holds more than articles.</source>
        <extracomment>staff/own_folder.py</extracomment>
        <translation>“{name}” contiene más que artículos.</translation>
    </message>
    <message>
        <source>“{name}” is written twice; this last one was taken.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{name}” está escrito dos veces; se tomó este último.</translation>
    </message>
    <message>
        <source>“{text}” after “order” is not a whole number.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{text}” detrás de “order” no es un número entero.</translation>
    </message>
    <message>
        <source>“{text}” after “{key}” is neither yes nor no.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{text}” detrás de “{key}” no es ni yes ni no.</translation>
    </message>
    <message>
        <source>“{text}” after “{key}” is not a date that can mean one day only.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{text}” detrás de “{key}” no es una fecha que signifique un solo día.</translation>
    </message>
    <message>
        <source>“{text}” at the {where} of the pages was left out.</source>
        <extracomment>staff/authoring/word.py</extracomment>
        <translation>Se omitió “{text}”, que estaba en el {where} de las páginas.</translation>
    </message>
    <message>
        <source>“{user}” cannot be the name of a user.</source>
        <extracomment>kiosk/recipe.py</extracomment>
        <translation>“{user}” no puede ser el nombre de un usuario.</translation>
    </message>
    <message>
        <source>“{written}” is not a name that the header knows.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{written}” no es un nombre que la cabecera conozca.</translation>
    </message>
    <message>
        <source>“{written}” is not a whole address.</source>
        <extracomment>library/link_target.py</extracomment>
        <translation>“{written}” no es una dirección completa.</translation>
    </message>
    <message>
        <source>“{written}” is not an address on the web, so no leaflet gets a code for phones.</source>
        <extracomment>library/place_file.py</extracomment>
        <translation>“{written}” no es una dirección de la web, así que ningún folleto lleva un código para teléfonos.</translation>
    </message>
    <message>
        <source>“{written}” was read as “{name}”.</source>
        <extracomment>library/front_matter.py</extracomment>
        <translation>“{written}” se leyó como “{name}”.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n articles</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles have no review date.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>
            <numerusform>%n artículo no tiene fecha de revisión.</numerusform>
            <numerusform>%n artículos no tienen fecha de revisión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles of this code are not in this library.</source>
        <extracomment>ui/search_screen.py</extracomment>
        <translation>
            <numerusform>%n artículo de este código no está en esta biblioteca.</numerusform>
            <numerusform>%n artículos de este código no están en esta biblioteca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles will not be there any more.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>
            <numerusform>%n artículo ya no estará.</numerusform>
            <numerusform>%n artículos ya no estarán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles. The code names the articles and nothing about you.</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>
            <numerusform>%n artículo. El código nombra el artículo y nada sobre usted.</numerusform>
            <numerusform>%n artículos. El código nombra los artículos y nada sobre usted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmarks</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n marcador</numerusform>
            <numerusform>%n marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n preferencia</numerusform>
            <numerusform>%n preferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in:</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>
            <numerusform>No se pudo incorporar %n:</numerusform>
            <numerusform>No se pudieron incorporar %n:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>
            <numerusform>No se pudo leer %n archivo.</numerusform>
            <numerusform>No se pudieron leer %n archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n resaltado</numerusform>
            <numerusform>%n resaltados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlights and notes</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>
            <numerusform>%n resaltado o nota</numerusform>
            <numerusform>%n resaltados y notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>Queda %n minuto</numerusform>
            <numerusform>Quedan %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more places in this article</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>%n lugar más en este artículo</numerusform>
            <numerusform>%n lugares más en este artículo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n openings</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n apertura</numerusform>
            <numerusform>%n aperturas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <extracomment>ui/widgets/pages_view.py</extracomment>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures and tables change.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>
            <numerusform>Cambia %n imagen o tabla.</numerusform>
            <numerusform>Cambian %n imágenes y tablas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures: {names}</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>
            <numerusform>%n imagen: {names}</numerusform>
            <numerusform>%n imágenes: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results in {language}</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>%n resultado en {language}</numerusform>
            <numerusform>%n resultados en {language}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n searches</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n búsqueda</numerusform>
            <numerusform>%n búsquedas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>
            <numerusform>%n cosa</numerusform>
            <numerusform>%n cosas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things came in.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>
            <numerusform>Se incorporó %n cosa.</numerusform>
            <numerusform>Se incorporaron %n cosas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>
            <numerusform>%n cosa por revisar</numerusform>
            <numerusform>%n cosas por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>%n por corregir</numerusform>
            <numerusform>%n por corregir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>1 article</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>1 artículo</translation>
    </message>
    <message>
        <source>1 article has no review date.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>1 artículo no tiene fecha de revisión.</translation>
    </message>
    <message>
        <source>1 article will not be there any more.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>1 artículo ya no estará.</translation>
    </message>
    <message>
        <source>1 bookmark</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>1 marcador</translation>
    </message>
    <message>
        <source>1 choice</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>1 preferencia</translation>
    </message>
    <message>
        <source>1 could not be taken in:</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>No se pudo incorporar 1:</translation>
    </message>
    <message>
        <source>1 file could not be read.</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>No se pudo leer 1 archivo.</translation>
    </message>
    <message>
        <source>1 highlight</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>1 resaltado</translation>
    </message>
    <message>
        <source>1 highlight or note</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>1 resaltado o nota</translation>
    </message>
    <message>
        <source>1 minute</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>1 minute left</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>Queda 1 minuto</translation>
    </message>
    <message>
        <source>1 more place in this article</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>1 lugar más en este artículo</translation>
    </message>
    <message>
        <source>1 note</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>1 opening</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>1 apertura</translation>
    </message>
    <message>
        <source>1 page</source>
        <extracomment>ui/widgets/pages_view.py</extracomment>
        <translation>1 página</translation>
    </message>
    <message>
        <source>1 picture or table changes.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Cambia 1 imagen o tabla.</translation>
    </message>
    <message>
        <source>1 picture: {names}</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>1 imagen: {names}</translation>
    </message>
    <message>
        <source>1 place</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>1 lugar</translation>
    </message>
    <message>
        <source>1 result in {language}</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>1 resultado en {language}</translation>
    </message>
    <message>
        <source>1 search</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>1 búsqueda</translation>
    </message>
    <message>
        <source>1 second</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>1 segundo</translation>
    </message>
    <message>
        <source>1 thing</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>1 cosa</translation>
    </message>
    <message>
        <source>1 thing came in.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Se incorporó 1 cosa.</translation>
    </message>
    <message>
        <source>1 thing to look at</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>1 cosa por revisar</translation>
    </message>
    <message>
        <source>5 minutes or less</source>
        <extracomment>ui/panes/home_pane.py</extracomment>
        <translation>5 minutos o menos</translation>
    </message>
    <message>
        <source>A bar to measure</source>
        <extracomment>ui/kiosk/ruler_sheet.py</extracomment>
        <translation>Una barra para medir</translation>
    </message>
    <message>
        <source>A check is running.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Hay una revisión en curso.</translation>
    </message>
    <message>
        <source>A cursor in the text, or none</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Un cursor en el texto, o ninguno</translation>
    </message>
    <message>
        <source>A log of failures, for whoever helps you. It names files, never what you searched or wrote.</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Un registro de fallas, para quien le ayude. Nombra archivos, nunca lo que usted buscó o escribió.</translation>
    </message>
    <message>
        <source>A number to call</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Un número para llamar</translation>
    </message>
    <message>
        <source>A page on the internet</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Una página de internet</translation>
    </message>
    <message>
        <source>A sentence has {number} words on average.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Una oración tiene en promedio {number} palabras.</translation>
    </message>
    <message>
        <source>A sound with “Still reading?”</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Un sonido con “¿Sigue leyendo?”</translation>
    </message>
    <message>
        <source>A square code for phones</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Un código cuadrado para teléfonos</translation>
    </message>
    <message>
        <source>A4</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>A4</translation>
    </message>
    <message>
        <source>Add a note</source>
        <extracomment>ui/widgets/note_card.py</extracomment>
        <translation>Agregar una nota</translation>
    </message>
    <message>
        <source>All colors</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Todos los colores</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All languages</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Todos los idiomas</translation>
    </message>
    <message>
        <source>All of it was here already.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Todo eso ya estaba aquí.</translation>
    </message>
    <message>
        <source>All ready</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Todo listo</translation>
    </message>
    <message>
        <source>All rules</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Todas las reglas</translation>
    </message>
    <message>
        <source>All states</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>All that is saved</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Todo lo guardado</translation>
    </message>
    <message>
        <source>All topics</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>Alt+Down, Alt+Up</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Alt+Abajo, Alt+Arriba</translation>
    </message>
    <message>
        <source>An address to write to</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Una dirección para escribir</translation>
    </message>
    <message>
        <source>An article of yours with the same file name takes the place of one of them.</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Un artículo suyo con el mismo nombre de archivo toma el lugar de uno de ellos.</translation>
    </message>
    <message>
        <source>An article with bookmarks in it.</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Un artículo con marcadores.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, in the content check.</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>
            <numerusform>Y %n más, en la revisión del contenido.</numerusform>
            <numerusform>Y %n más, en la revisión del contenido.</numerusform>
        </translation>
    </message>
    <message>
        <source>Any length</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Cualquier duración</translation>
    </message>
    <message>
        <source>Article</source>
        <extracomment>ui/widgets/report_table.py</extracomment>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Articles</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Articles are written on another computer. Here they can be looked at.</source>
        <extracomment>ui/staff_desk.py</extracomment>
        <translation>Los artículos se escriben en otra computadora. Aquí se pueden mirar.</translation>
    </message>
    <message>
        <source>Articles that you open will be listed here by day.</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>Aquí aparecerán, por día, los artículos que usted abra.</translation>
    </message>
    <message>
        <source>Articles: {counts}.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Artículos: {counts}.</translation>
    </message>
    <message>
        <source>Asks “Still reading?” after</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Pregunta “¿Sigue leyendo?” después de</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <extracomment>ui/widgets/result_group.py</extracomment>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>ui/kiosk/heads.py</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to readers</source>
        <extracomment>ui/kiosk/staff_menu.py</extracomment>
        <translation>Volver a los lectores</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <extracomment>ui/kiosk/heads.py</extracomment>
        <translation>Volver a la lectura</translation>
    </message>
    <message>
        <source>Back to top</source>
        <extracomment>ui/panes/article_pane.py</extracomment>
        <translation>Volver arriba</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Volver a donde estaba</translation>
    </message>
    <message>
        <source>Before: {pack}.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Antes: {pack}.</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>ui/widgets/kept_lines.py</extracomment>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Blue, wavy line</source>
        <extracomment>ui/widgets/kept_lines.py</extracomment>
        <translation>Azul, línea ondulada</translation>
    </message>
    <message>
        <source>Book</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Bookmark in “{title}”</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Marcador en “{title}”</translation>
    </message>
    <message>
        <source>Bookmark in “{title}”: {words}</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Marcador en “{title}”: {words}</translation>
    </message>
    <message>
        <source>Bookmark this article</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Poner un marcador en este artículo</translation>
    </message>
    <message>
        <source>Bookmark.</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Marcador.</translation>
    </message>
    <message>
        <source>Bookmarks, highlights and notes</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Marcadores, resaltados y notas</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>Boxes</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Recuadros</translation>
    </message>
    <message>
        <source>Bring back what was just removed</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Recuperar lo que se acaba de quitar</translation>
    </message>
    <message>
        <source>By article</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Por artículo</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>¿Llamar a este número?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <extracomment>ui/kiosk/staff_menu.py</extracomment>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Check again</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Revisar de nuevo</translation>
    </message>
    <message>
        <source>Check now</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Revisar ahora</translation>
    </message>
    <message>
        <source>Checked on {date}</source>
        <extracomment>ui/printing/report_leaflet.py</extracomment>
        <translation>Revisado el {date}</translation>
    </message>
    <message>
        <source>Checked {date}</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>Revisado en {date}</translation>
    </message>
    <message>
        <source>Checked {date}</source>
        <comment>short</comment>
        <extracomment>ui/wording.py</extracomment>
        <translation>Revisado {date}</translation>
    </message>
    <message>
        <source>Checking the articles</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Revisando los artículos</translation>
    </message>
    <message>
        <source>Checking {done} of {total}</source>
        <extracomment>ui/widgets/report_progress.py</extracomment>
        <translation>Revisando {done} de {total}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose a topic</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>Elija un tema</translation>
    </message>
    <message>
        <source>Choose one key, alone or with Ctrl, Alt or Shift.</source>
        <extracomment>ui/shortcut_keys.py</extracomment>
        <translation>Elija una tecla, sola o con Ctrl, Alt o Mayús.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>ui/kiosk/keyboard.py</extracomment>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>letters</comment>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Claras</translation>
    </message>
    <message>
        <source>Clear history</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>Borrar el historial</translation>
    </message>
    <message>
        <source>Cleared when you leave</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Se borra cuando usted se va</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close Reader</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Cerrar Reader</translation>
    </message>
    <message>
        <source>Close what is open; stop reading aloud</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Cerrar lo que está abierto; dejar de leer en voz alta</translation>
    </message>
    <message>
        <source>Closed. Return shows what was found.</source>
        <extracomment>ui/widgets/report_head.py</extracomment>
        <translation>Cerrado. La tecla Entrar muestra lo que se encontró.</translation>
    </message>
    <message>
        <source>Closer</source>
        <extracomment>ui/widgets/preview_kiosk.py</extracomment>
        <translation>Más cerca</translation>
    </message>
    <message>
        <source>Colors</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Colors that everybody begins with</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Colores con los que todos empiezan</translation>
    </message>
    <message>
        <source>Content check</source>
        <extracomment>ui/kiosk/staff_menu.py</extracomment>
        <translation>Revisión del contenido</translation>
    </message>
    <message>
        <source>Content {code}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Contenido {code}</translation>
    </message>
    <message>
        <source>Content {code} of {day}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Contenido {code} del {day}</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <extracomment>ui/panes/home_pane.py</extracomment>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>ui/widgets/kept_on_page.py</extracomment>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>ui/widgets/selection_bar.py</extracomment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <extracomment>ui/wiring.py</extracomment>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Corner for staff</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Esquina del personal</translation>
    </message>
    <message>
        <source>Count how often articles are opened</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Contar cuántas veces se abren los artículos</translation>
    </message>
    <message>
        <source>Counts</source>
        <extracomment>ui/kiosk/staff_menu.py</extracomment>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Create</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Creating…</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Creando…</translation>
    </message>
    <message>
        <source>Crisis line: {number}.</source>
        <extracomment>ui/kiosk_wiring.py</extracomment>
        <translation>Línea de crisis: {number}.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <extracomment>ui/widgets/note_editor.py</extracomment>
        <translation>Ctrl+Entrar</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Dates</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete all</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>Delete everything that is stored about you?</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>¿Eliminar todo lo que está guardado sobre usted?</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <extracomment>ui/dialogs/pin_pad.py</extracomment>
        <translation>Borrar el último dígito</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <extracomment>ui/kiosk/keyboard.py</extracomment>
        <translation>Borrar la última letra</translation>
    </message>
    <message>
        <source>Delete this from the computer?</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>¿Eliminar esto de la computadora?</translation>
    </message>
    <message>
        <source>Delete: {name}</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Eliminar: {name}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Eliminado.</translation>
    </message>
    <message>
        <source>Did you mean {words}?</source>
        <extracomment>ui/widgets/nothing_found.py</extracomment>
        <translation>¿Quiso decir {words}?</translation>
    </message>
    <message>
        <source>Do you want to talk to someone?</source>
        <extracomment>ui/widgets/nothing_found.py</extracomment>
        <translation>¿Quiere hablar con alguien?</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>ui/kiosk/language_sheet.py</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Draft</source>
        <extracomment>ui/printing/report_leaflet.py</extracomment>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Draft: patients do not see it yet</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Borrador: los pacientes aún no lo ven</translation>
    </message>
    <message>
        <source>Draft: readers do not see it</source>
        <extracomment>ui/widgets/report_detail.py</extracomment>
        <translation>Borrador: los lectores no lo ven</translation>
    </message>
    <message>
        <source>Dyslexia</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Dislexia</translation>
    </message>
    <message>
        <source>Edit note</source>
        <extracomment>ui/widgets/note_card.py</extracomment>
        <translation>Editar la nota</translation>
    </message>
    <message>
        <source>Empty articles</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Artículos vacíos</translation>
    </message>
    <message>
        <source>End and clear everything</source>
        <extracomment>ui/kiosk/cover.py</extracomment>
        <translation>Terminar y borrar todo</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Escriba el PIN</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Everything here stays on this computer. Nobody else can see it unless you export it.</source>
        <extracomment>ui/widgets/saved_footer.py</extracomment>
        <translation>Todo esto se queda en esta computadora. Nadie más puede verlo, a menos que usted lo exporte.</translation>
    </message>
    <message>
        <source>Explains this word</source>
        <extracomment>ui/widgets/page_tree.py</extracomment>
        <translation>Explica esta palabra</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export first</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Exportar primero</translation>
    </message>
    <message>
        <source>Export what you saved</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Exportar lo que guardó</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Exportado a {name}.</translation>
    </message>
    <message>
        <source>Fast</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Rápida</translation>
    </message>
    <message>
        <source>Fewer than six digits are typed.</source>
        <extracomment>ui/dialogs/pin_dots.py</extracomment>
        <translation>Hay menos de seis dígitos.</translation>
    </message>
    <message>
        <source>Fields and pages need this key themselves.</source>
        <extracomment>ui/shortcut_keys.py</extracomment>
        <translation>Los campos y las páginas necesitan esta tecla.</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>ui/widgets/report_table.py</extracomment>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File names</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Nombres de archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Filters</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find in page</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Buscar en la página</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Buscar en este informe</translation>
    </message>
    <message>
        <source>Find in what you saved</source>
        <extracomment>ui/widgets/saved_filter.py</extracomment>
        <translation>Buscar en lo que guardó</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>Terminado</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>Corregir %n</numerusform>
            <numerusform>Corregir %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of articles</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Carpeta de artículos</translation>
    </message>
    <message>
        <source>Folders</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Follow</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Footnote {number}</source>
        <extracomment>ui/widgets/page_tree.py</extracomment>
        <translation>Nota al pie {number}</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Notas al pie</translation>
    </message>
    <message>
        <source>For staff</source>
        <extracomment>ui/kiosk/staff_menu.py</extracomment>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>For staff: check and add articles</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Para el personal: revisar y agregar artículos</translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Forward again</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Ir de nuevo adelante</translation>
    </message>
    <message>
        <source>Found place {words}</source>
        <extracomment>ui/widgets/found_strip.py</extracomment>
        <translation>Lugar encontrado {words}</translation>
    </message>
    <message>
        <source>Full screen</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Getting the library ready</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Preparando la biblioteca</translation>
    </message>
    <message>
        <source>Getting the pages ready…</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>Preparando las páginas…</translation>
    </message>
    <message>
        <source>Go back to it when you like, or end here. Ending clears everything.</source>
        <extracomment>ui/kiosk/cover.py</extracomment>
        <translation>Vuelva cuando quiera, o termine aquí. Al terminar se borra todo.</translation>
    </message>
    <message>
        <source>Go back to the previous articles</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Volver a los artículos anteriores</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Go to sources</source>
        <extracomment>ui/panes/article_pane.py</extracomment>
        <translation>Ir a las fuentes</translation>
    </message>
    <message>
        <source>Go to the top</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Ir arriba</translation>
    </message>
    <message>
        <source>Going back</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Volviendo</translation>
    </message>
    <message>
        <source>Good to know</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>Bueno saberlo</translation>
    </message>
    <message>
        <source>Grade {number}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Grado {number}</translation>
    </message>
    <message>
        <source>Grade {number}, high</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Grado {number}, alto</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>ui/widgets/kept_lines.py</extracomment>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Green, double line</source>
        <extracomment>ui/widgets/kept_lines.py</extracomment>
        <translation>Verde, línea doble</translation>
    </message>
    <message>
        <source>Hard words</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Palabras difíciles</translation>
    </message>
    <message>
        <source>Header</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Cabecera</translation>
    </message>
    <message>
        <source>Headings</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Encabezados</translation>
    </message>
    <message>
        <source>Help now</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Hide keys</source>
        <extracomment>ui/kiosk/keyboard.py</extracomment>
        <translation>Ocultar teclas</translation>
    </message>
    <message>
        <source>Hide page</source>
        <extracomment>ui/kiosk/heads.py</extracomment>
        <translation>Ocultar página</translation>
    </message>
    <message>
        <source>Hide pages whose check is overdue</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Ocultar las páginas con la revisión vencida</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>Highlight, kept with your bookmarks.</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Resaltado, guardado con sus marcadores.</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Resaltados y notas</translation>
    </message>
    <message>
        <source>Hold a ruler to the screen. Make the bar exactly 5 centimeters (50 mm) long.</source>
        <extracomment>ui/kiosk/ruler_sheet.py</extracomment>
        <translation>Ponga una regla sobre la pantalla. Haga que la barra mida exactamente 5 centímetros (50 mm).</translation>
    </message>
    <message>
        <source>Hold your phone&apos;s camera over the square.</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Ponga la cámara de su teléfono sobre el cuadrado.</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Home, End</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>How to look at it</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Cómo verlo</translation>
    </message>
    <message>
        <source>I am finished</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>Ya terminé</translation>
    </message>
    <message>
        <source>I have 5 minutes</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>Tengo 5 minutos</translation>
    </message>
    <message>
        <source>INFLESZ {number}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>INFLESZ {number}</translation>
    </message>
    <message>
        <source>INFLESZ {number}, hard</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>INFLESZ {number}, difícil</translation>
    </message>
    <message>
        <source>If it stays silent, ask staff to check the sound of this computer.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>Si sigue en silencio, pida al personal que revise el sonido de esta computadora.</translation>
    </message>
    <message numerus="yes">
        <source>If nobody touches the screen for %n minutes, it asks, and then clears everything.</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>
            <numerusform>Si nadie toca la pantalla durante %n minuto, pregunta y después borra todo.</numerusform>
            <numerusform>Si nadie toca la pantalla durante %n minutos, pregunta y después borra todo.</numerusform>
        </translation>
    </message>
    <message>
        <source>If nobody touches the screen for a minute, it asks, and then clears everything.</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>Si nadie toca la pantalla durante un minuto, pregunta y después borra todo.</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import articles</source>
        <extracomment>ui/staff_making.py</extracomment>
        <translation>Importar artículos</translation>
    </message>
    <message>
        <source>Import what was saved</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Importar lo guardado</translation>
    </message>
    <message>
        <source>Importing files</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>Importando archivos</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>En %n día</numerusform>
            <numerusform>En %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>In an emergency, tell the front desk.</source>
        <extracomment>ui/kiosk_wiring.py</extracomment>
        <translation>En una emergencia, avise en la recepción.</translation>
    </message>
    <message>
        <source>In another country</source>
        <extracomment>ui/panes/help_pane.py</extracomment>
        <translation>En otro país</translation>
    </message>
    <message>
        <source>Install</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Install a pack</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Instalar un paquete</translation>
    </message>
    <message>
        <source>Install these articles?</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>¿Instalar estos artículos?</translation>
    </message>
    <message>
        <source>Installed articles</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Artículos instalados</translation>
    </message>
    <message>
        <source>Installing</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Instalando</translation>
    </message>
    <message>
        <source>It has no file.</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>No tiene archivo.</translation>
    </message>
    <message>
        <source>It may have a new name.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Tal vez tenga otro nombre.</translation>
    </message>
    <message>
        <source>It opens in your editor. Patients see it when you take away the line “draft: true”.</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Se abre en su editor. Los pacientes lo verán cuando usted quite la línea “draft: true”.</translation>
    </message>
    <message>
        <source>It opens what only staff may do.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Abre lo que solo el personal puede hacer.</translation>
    </message>
    <message>
        <source>It was not your fault, and nothing you read here was kept.</source>
        <extracomment>ui/kiosk/went_wrong.py</extracomment>
        <translation>No fue culpa suya, y no se guardó nada de lo que leyó aquí.</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Conservar como nota</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Keep searches on this computer</source>
        <extracomment>ui/widgets/recent_searches.py</extracomment>
        <translation>Conservar las búsquedas en esta computadora</translation>
    </message>
    <message>
        <source>Kept for next time</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Se conserva para la próxima vez</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>ui/kiosk/keyboard.py</extracomment>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>ui/dialogs/shortcuts_dialog.py</extracomment>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <extracomment>ui/widgets/preview_form.py</extracomment>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Idioma: {name}</translation>
    </message>
    <message>
        <source>Laptop</source>
        <extracomment>ui/widgets/preview_form.py</extracomment>
        <translation>Portátil</translation>
    </message>
    <message>
        <source>Large text</source>
        <extracomment>ui/widgets/preview_form.py</extracomment>
        <translation>Texto grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>ui/widgets/picture_viewer.py</extracomment>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <extracomment>ui/dialogs/shortcut_row.py</extracomment>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Less movement</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Letters</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <extracomment>ui/kiosk/keyboard.py</extracomment>
        <translation>Letras con acentos</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <extracomment>ui/widgets/page_tree.py</extracomment>
        <translation>Nivel {number}</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Línea {number}</translation>
    </message>
    <message>
        <source>Links</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Listen</source>
        <extracomment>ui/kiosk/bar.py</extracomment>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Listen from here</source>
        <extracomment>ui/widgets/selection_bar.py</extracomment>
        <translation>Escuchar desde aquí</translation>
    </message>
    <message>
        <source>Listen: read aloud from here on, or the selected words; pause; go on</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Escuchar: leer en voz alta desde aquí, o las palabras seleccionadas; pausa; seguir</translation>
    </message>
    <message>
        <source>Lists</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Longer</source>
        <extracomment>ui/kiosk/ruler_sheet.py</extracomment>
        <translation>Más larga</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Buscar de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Look at %n</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>Revisar %n</numerusform>
            <numerusform>Revisar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for new articles</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Buscar artículos nuevos</translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <extracomment>ui/widgets/report_progress.py</extracomment>
        <translation>Mirando la carpeta</translation>
    </message>
    <message>
        <source>Looking at the pack</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Mirando el paquete</translation>
    </message>
    <message>
        <source>Looks at every article and says what to mend. Only staff see this page.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Mira cada artículo y dice qué conviene corregir. Solo el personal ve esta página.</translation>
    </message>
    <message>
        <source>Looks through titles, file names and everything that was found.</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Busca en los títulos, los nombres de archivo y todo lo encontrado.</translation>
    </message>
    <message>
        <source>Looks through your bookmarks, highlights and notes.</source>
        <extracomment>ui/widgets/saved_filter.py</extracomment>
        <translation>Busca en sus marcadores, resaltados y notas.</translation>
    </message>
    <message>
        <source>Louder</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>MMMM d</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Make one in Documents</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Hacer una en Documentos</translation>
    </message>
    <message>
        <source>Matched: {words}</source>
        <extracomment>ui/widgets/result_group.py</extracomment>
        <translation>Coincide: {words}</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <extracomment>ui/kiosk/ruler_sheet.py</extracomment>
        <translation>Medir la pantalla</translation>
    </message>
    <message>
        <source>Minutes</source>
        <extracomment>ui/widgets/report_table.py</extracomment>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Más</translation>
    </message>
    <message>
        <source>More</source>
        <comment>space between lines</comment>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Más</translation>
    </message>
    <message>
        <source>More for “{name}”</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Más para “{name}”</translation>
    </message>
    <message>
        <source>More to read</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Más para leer</translation>
    </message>
    <message>
        <source>Most</source>
        <comment>space between lines</comment>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Moving</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>N, Mayús+N</translation>
    </message>
    <message>
        <source>Name of this bookmark</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Nombre de este marcador</translation>
    </message>
    <message>
        <source>Narrow</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Angosto</translation>
    </message>
    <message>
        <source>Need fixing</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>New article</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Artículo nuevo</translation>
    </message>
    <message>
        <source>New note</source>
        <extracomment>ui/widgets/note_editor.py</extracomment>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>Next ({current} of {total})</source>
        <extracomment>ui/widgets/note_card.py</extracomment>
        <translation>Siguiente ({current} de {total})</translation>
    </message>
    <message>
        <source>Next heading, while one reads</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Encabezado siguiente, mientras se lee</translation>
    </message>
    <message>
        <source>Next or previous link or button</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Enlace o botón siguiente o anterior</translation>
    </message>
    <message>
        <source>Next or previous mark of yours; Enter shows it</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Su marca siguiente o anterior; Entrar la muestra</translation>
    </message>
    <message>
        <source>Next or previous place that a search has marked</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Lugar siguiente o anterior que marcó una búsqueda</translation>
    </message>
    <message>
        <source>Next place</source>
        <extracomment>ui/widgets/find_bar.py</extracomment>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>Next place found</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Siguiente lugar encontrado</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Oración siguiente</translation>
    </message>
    <message>
        <source>No article was made.</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>No se creó ningún artículo.</translation>
    </message>
    <message>
        <source>No highlights yet</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Todavía no hay resaltados</translation>
    </message>
    <message>
        <source>No keys</source>
        <extracomment>ui/dialogs/shortcut_row.py</extracomment>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>No longer saved, its note included.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Ya no está guardado, tampoco su nota.</translation>
    </message>
    <message>
        <source>No longer saved.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Ya no está guardado.</translation>
    </message>
    <message>
        <source>No name, no account.</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>Sin nombre, sin cuenta.</translation>
    </message>
    <message>
        <source>No name, no account. Everything is cleared when you leave.</source>
        <extracomment>ui/kiosk/attract.py</extracomment>
        <translation>Sin nombre, sin cuenta. Todo se borra cuando usted se va.</translation>
    </message>
    <message>
        <source>No other program could open this address.</source>
        <extracomment>ui/wiring.py</extracomment>
        <translation>Ningún otro programa pudo abrir esta dirección.</translation>
    </message>
    <message>
        <source>No pack is installed on this computer. Choose one, or drop it on the window. You will see first what it changes.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>No hay ningún paquete instalado en esta computadora. Elija uno o suéltelo sobre la ventana. Primero verá qué cambia.</translation>
    </message>
    <message>
        <source>No pictures</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>Sin imágenes</translation>
    </message>
    <message>
        <source>No place has all of these words. These have most of them.</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Ningún lugar tiene todas estas palabras. Estos tienen la mayoría.</translation>
    </message>
    <message>
        <source>No program could open {path}.</source>
        <extracomment>ui/staff_desk.py</extracomment>
        <translation>Ningún programa pudo abrir {path}.</translation>
    </message>
    <message numerus="yes">
        <source>No review date has passed or comes in the next %n days.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>
            <numerusform>Ninguna fecha de revisión ha pasado ni llega en el próximo %n día.</numerusform>
            <numerusform>Ninguna fecha de revisión ha pasado ni llega en los próximos %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reviews are due</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>No hay revisiones pendientes</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Todavía sin tema</translation>
    </message>
    <message>
        <source>Nobody sees these articles yet: on this computer only the clinic&apos;s own folder is shown. Change that under “Folder”.</source>
        <extracomment>ui/staff_packs.py</extracomment>
        <translation>Nadie ve aún estos artículos: en esta computadora solo se muestra la carpeta propia de la clínica. Cámbielo en “Carpeta”.</translation>
    </message>
    <message>
        <source>None yet</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Ninguna todavía</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not in the library now</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Ahora no está en la biblioteca</translation>
    </message>
    <message>
        <source>Not in the library: patients do not see it</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>No está en la biblioteca: los pacientes no lo ven</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <extracomment>ui/widgets/find_bar.py</extracomment>
        <translation>No está en esta página</translation>
    </message>
    <message>
        <source>Not set</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Not started</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>ui/widgets/note_card.py</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note, kept with your bookmarks.</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Nota, guardada con sus marcadores.</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>No se encontró nada para “{words}”</translation>
    </message>
    <message>
        <source>Nothing has been checked yet</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Todavía no se ha revisado nada</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>Aquí todavía no hay nada</translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Los artículos no cambian.</translation>
    </message>
    <message>
        <source>Nothing is listed here</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>La lista está vacía</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <extracomment>ui/dialogs/pin_dots.py</extracomment>
        <translation>Todavía no hay nada escrito.</translation>
    </message>
    <message>
        <source>Nothing left with these filters</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Con estos filtros no queda nada</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Todavía no hay nada guardado</translation>
    </message>
    <message>
        <source>Nothing saved yet. Touch the star in any article and it will wait for you here.</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Todavía no hay nada guardado. Toque la estrella en cualquier artículo y lo esperará aquí.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>No se perdió nada.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Todavía nada</translation>
    </message>
    <message>
        <source>Now installed: {pack}. You can go back to it afterward.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Instalado ahora: {pack}. Después podrá volver a él.</translation>
    </message>
    <message>
        <source>Numbers checked {date}.</source>
        <extracomment>ui/panes/help_pane.py</extracomment>
        <translation>Números revisados en {date}.</translation>
    </message>
    <message>
        <source>Numbers for {country}, checked {date}.</source>
        <extracomment>ui/panes/help_pane.py</extracomment>
        <translation>Números para {country}, revisados en {date}.</translation>
    </message>
    <message>
        <source>Numbers for {country}.</source>
        <extracomment>ui/panes/help_pane.py</extracomment>
        <translation>Números para {country}.</translation>
    </message>
    <message>
        <source>On Linux these programs speak: speech-dispatcher and espeak-ng.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>En Linux hablan estos programas: speech-dispatcher y espeak-ng.</translation>
    </message>
    <message>
        <source>On this page</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>One article. The code names the article and nothing about you.</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Un artículo. El código nombra el artículo y nada sobre usted.</translation>
    </message>
    <message>
        <source>One dot is {mm} mm. The smallest capital letter here is {capital} mm high.</source>
        <extracomment>ui/kiosk/ruler_sheet.py</extracomment>
        <translation>Un punto mide {mm} mm. La mayúscula más pequeña de aquí mide {capital} mm de alto.</translation>
    </message>
    <message>
        <source>One moment</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>One page back</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Una página atrás</translation>
    </message>
    <message>
        <source>One page down</source>
        <extracomment>ui/kiosk/article.py</extracomment>
        <translation>Una página abajo</translation>
    </message>
    <message>
        <source>One page on</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Una página adelante</translation>
    </message>
    <message>
        <source>One page up</source>
        <extracomment>ui/kiosk/article.py</extracomment>
        <translation>Una página arriba</translation>
    </message>
    <message>
        <source>Only articles of the library can be saved.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Solo se pueden guardar artículos de la biblioteca.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open an article first. Then Reader can read it aloud.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>Abra primero un artículo. Después Reader puede leerlo en voz alta.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open preview</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>Abrir vista previa</translation>
    </message>
    <message>
        <source>Open the camera on your phone.</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Abra la cámara de su teléfono.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open the file at line {line}</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>Abrir el archivo en la línea {line}</translation>
    </message>
    <message>
        <source>Open the file at line {number}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Abrir el archivo en la línea {number}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Open the link</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Abrir el enlace</translation>
    </message>
    <message>
        <source>Open the web browser?</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>¿Abrir el navegador?</translation>
    </message>
    <message>
        <source>Open. Return closes it.</source>
        <extracomment>ui/widgets/report_head.py</extracomment>
        <translation>Abierto. La tecla Entrar lo cierra.</translation>
    </message>
    <message>
        <source>Opening this page is never counted.</source>
        <extracomment>ui/panes/help_pane.py</extracomment>
        <translation>Nunca se cuenta que alguien abra esta página.</translation>
    </message>
    <message>
        <source>Opens large</source>
        <extracomment>ui/widgets/page_tree.py</extracomment>
        <translation>Se abre en grande</translation>
    </message>
    <message>
        <source>Opens outside of Reader</source>
        <extracomment>ui/widgets/page_tree.py</extracomment>
        <translation>Se abre fuera de Reader</translation>
    </message>
    <message>
        <source>Or write down</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>O anote</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Other files</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Otros archivos</translation>
    </message>
    <message>
        <source>Other languages</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Otros idiomas</translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Vencida</translation>
    </message>
    <message numerus="yes">
        <source>Overdue, or due in the next %n days.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>
            <numerusform>Vencidas o por vencer en el próximo %n día.</numerusform>
            <numerusform>Vencidas o por vencer en los próximos %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <extracomment>ui/printing_desk.py</extracomment>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PIN</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Packs</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Packs of articles</source>
        <extracomment>ui/staff_packs.py</extracomment>
        <translation>Paquetes de artículos</translation>
    </message>
    <message>
        <source>Page width</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Ancho de la página</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>ui/widgets/pages_view.py</extracomment>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Pauses, or goes on reading aloud</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Hace una pausa, o sigue leyendo en voz alta</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>ui/widgets/page_tree.py</extracomment>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Please ask the team. Help now works all the same.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Pregunte al equipo. Ayuda ahora funciona de todos modos.</translation>
    </message>
    <message>
        <source>Point it at the square. Keep the whole square in view.</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Apúntela al cuadrado. Mantenga todo el cuadrado a la vista.</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <extracomment>ui/dialogs/shortcut_row.py</extracomment>
        <translation>Pulse las teclas nuevas</translation>
    </message>
    <message>
        <source>Press to change the keys</source>
        <extracomment>ui/dialogs/shortcut_row.py</extracomment>
        <translation>Pulse para cambiar las teclas</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>ui/staff_desk.py</extracomment>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Previous heading, while one reads</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Encabezado anterior, mientras se lee</translation>
    </message>
    <message>
        <source>Previous place</source>
        <extracomment>ui/widgets/find_bar.py</extracomment>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Lugar encontrado anterior</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Imprimir un papelito</translation>
    </message>
    <message>
        <source>Print leaflets</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Imprimir folletos</translation>
    </message>
    <message>
        <source>Print, or save as PDF</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Imprimir o guardar como PDF</translation>
    </message>
    <message>
        <source>Put an article, a file that ends in .md, in the folder {folder}.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Ponga un artículo, un archivo que termine en .md, en la carpeta {folder}.</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>what one does</comment>
        <extracomment>ui/widgets/card.py</extracomment>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Read aloud: louder</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Leer en voz alta: más alto</translation>
    </message>
    <message>
        <source>Read aloud: say it again</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Leer en voz alta: repetir</translation>
    </message>
    <message>
        <source>Read aloud: softer</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Leer en voz alta: más bajo</translation>
    </message>
    <message>
        <source>Read aloud: the next sentence</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Leer en voz alta: la oración siguiente</translation>
    </message>
    <message>
        <source>Read aloud: the sentence before</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Leer en voz alta: la oración anterior</translation>
    </message>
    <message>
        <source>Read this article aloud (F8)</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Leer este artículo en voz alta (F8)</translation>
    </message>
    <message>
        <source>Reader</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Reader</translation>
    </message>
    <message>
        <source>Reader, home</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Reader, inicio</translation>
    </message>
    <message>
        <source>Readers still see the last good version.</source>
        <extracomment>ui/widgets/report_detail.py</extracomment>
        <translation>Los lectores siguen viendo la última versión buena.</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Leyendo en voz alta</translation>
    </message>
    <message>
        <source>Reading history</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Historial de lectura</translation>
    </message>
    <message>
        <source>Reading history is off, and nothing is left of it.</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>El historial de lectura está desactivado y no queda nada de él.</translation>
    </message>
    <message>
        <source>Reading history is off. Articles that you open now are not added to it.</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>El historial de lectura está desactivado. Los artículos que abra ahora no se agregan.</translation>
    </message>
    <message>
        <source>Reading level</source>
        <extracomment>ui/widgets/report_table.py</extracomment>
        <translation>Nivel de lectura</translation>
    </message>
    <message>
        <source>Reading level: {level}.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Nivel de lectura: {level}.</translation>
    </message>
    <message>
        <source>Reading level: {level}. Patients should be given something easier.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Nivel de lectura: {level}. A los pacientes conviene darles algo más fácil.</translation>
    </message>
    <message>
        <source>Reading time</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Tiempo de lectura</translation>
    </message>
    <message>
        <source>Reading…</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reads this article aloud</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Lee este artículo en voz alta</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>ui/printing/report_leaflet.py</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <extracomment>ui/widgets/recent_searches.py</extracomment>
        <translation>Búsquedas recientes</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Quitar el marcador</translation>
    </message>
    <message>
        <source>Remove the bookmark “{name}”</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Quitar el marcador “{name}”</translation>
    </message>
    <message>
        <source>Remove “{title}”</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Quitar “{title}”</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Quitados</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Return opens it, Delete removes it, F2 gives it a name.</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Entrar lo abre, Suprimir lo quita, F2 le da un nombre.</translation>
    </message>
    <message>
        <source>Return opens it, Delete takes it off the list.</source>
        <extracomment>ui/widgets/kept_day.py</extracomment>
        <translation>Entrar lo abre, Suprimir lo quita de la lista.</translation>
    </message>
    <message>
        <source>Review by</source>
        <extracomment>ui/widgets/report_table.py</extracomment>
        <translation>Revisar antes de</translation>
    </message>
    <message>
        <source>Review by {date}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisar antes del {date}</translation>
    </message>
    <message>
        <source>Review by {date} ({when})</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisar antes del {date} ({when})</translation>
    </message>
    <message>
        <source>Review date not set</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Sin fecha de revisión</translation>
    </message>
    <message>
        <source>Review overdue since {date}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisión vencida desde el {date}</translation>
    </message>
    <message>
        <source>Reviewed in {date}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisado en {date}</translation>
    </message>
    <message>
        <source>Reviewed in {date} by {name}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisado en {date} por {name}</translation>
    </message>
    <message>
        <source>Reviews</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Revisiones pendientes</translation>
    </message>
    <message>
        <source>Rose</source>
        <extracomment>ui/widgets/kept_lines.py</extracomment>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Rose, dotted line</source>
        <extracomment>ui/widgets/kept_lines.py</extracomment>
        <translation>Rosa, línea de puntos</translation>
    </message>
    <message>
        <source>Same as this computer</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Igual que esta computadora</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>ui/kiosk/bar.py</extracomment>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save this article (bookmark), or no longer</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Guardar este artículo (marcador), o ya no</translation>
    </message>
    <message>
        <source>Save this place</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Guardar este lugar</translation>
    </message>
    <message>
        <source>Save this place as a bookmark</source>
        <extracomment>ui/widgets/selection_bar.py</extracomment>
        <translation>Guardar este lugar como marcador</translation>
    </message>
    <message>
        <source>Save this place in the article</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Guardar este lugar del artículo</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saved article</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Artículo guardado</translation>
    </message>
    <message>
        <source>Saved articles</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Artículos guardados</translation>
    </message>
    <message>
        <source>Saved articles as a square code for phones</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Artículos guardados como código cuadrado para teléfonos</translation>
    </message>
    <message>
        <source>Saved articles, highlights, notes, reading places and history on this computer will be gone. This cannot be undone. You can export them first.</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Se perderán los artículos guardados, los resaltados, las notas, los lugares de lectura y el historial de esta computadora. No se puede deshacer. Antes puede exportarlos.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <extracomment>ui/printing_desk.py</extracomment>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Saved in Reader</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Guardado en Reader</translation>
    </message>
    <message>
        <source>Saved in Reader (*.json)</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Guardado en Reader (*.json)</translation>
    </message>
    <message>
        <source>Saved place</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>Lugar guardado</translation>
    </message>
    <message>
        <source>Saved. All of it holds once Reader has been started again.</source>
        <extracomment>ui/kiosk_staff.py</extracomment>
        <translation>Guardado. Todo vale cuando Reader se haya iniciado de nuevo.</translation>
    </message>
    <message>
        <source>Saved. You find it under “Saved”.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Guardado. Lo encontrará en “Guardado”.</translation>
    </message>
    <message>
        <source>Saved: bookmarks, highlights and notes</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Guardado: marcadores, resaltados y notas</translation>
    </message>
    <message>
        <source>Saving the pages…</source>
        <extracomment>ui/printing_desk.py</extracomment>
        <translation>Guardando las páginas…</translation>
    </message>
    <message>
        <source>Say it again</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>ui/kiosk/bar.py</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search for “{words}” instead</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Buscar “{words}” en su lugar</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <extracomment>ui/widgets/search_field.py</extracomment>
        <translation>Buscar en los artículos</translation>
    </message>
    <message>
        <source>Search the library</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <source>Search, for example “bad dreams”</source>
        <extracomment>ui/widgets/search_field.py</extracomment>
        <translation>Busque, por ejemplo, “pesadillas”</translation>
    </message>
    <message>
        <source>Searches are not kept.</source>
        <extracomment>ui/widgets/recent_searches.py</extracomment>
        <translation>Las búsquedas no se conservan.</translation>
    </message>
    <message numerus="yes">
        <source>See all %n</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>Ver %n</numerusform>
            <numerusform>Ver los %n</numerusform>
        </translation>
    </message>
    <message>
        <source>See it as a patient</source>
        <extracomment>ui/widgets/report_detail.py</extracomment>
        <translation>Verlo como paciente</translation>
    </message>
    <message>
        <source>Select some words while you read and choose a color.</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Seleccione unas palabras mientras lee y elija un color.</translation>
    </message>
    <message>
        <source>Select words; Enter then leads to the colors</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Seleccionar palabras; después, Entrar lleva a los colores</translation>
    </message>
    <message>
        <source>Selected words</source>
        <extracomment>ui/widgets/selection_bar.py</extracomment>
        <translation>Palabras seleccionadas</translation>
    </message>
    <message>
        <source>Sending the pages to the printer…</source>
        <extracomment>ui/printing_desk.py</extracomment>
        <translation>Enviando las páginas a la impresora…</translation>
    </message>
    <message>
        <source>Sentence before</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Oración anterior</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Elegir un PIN</translation>
    </message>
    <message>
        <source>Settings of the library</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Ajustes de la biblioteca</translation>
    </message>
    <message>
        <source>Settings of this screen</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Ajustes de esta pantalla</translation>
    </message>
    <message>
        <source>Shift+Arrows, Ctrl+A</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Mayús+Flechas, Ctrl+A</translation>
    </message>
    <message>
        <source>Shift+Space, Page Up</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Mayús+Espacio, Re Pág</translation>
    </message>
    <message>
        <source>Shorter</source>
        <extracomment>ui/kiosk/ruler_sheet.py</extracomment>
        <translation>Más corta</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <extracomment>ui/widgets/growing_rows.py</extracomment>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Mostrar todos los artículos</translation>
    </message>
    <message>
        <source>Show folder</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>Show folder: {name}</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Mostrar carpeta: {name}</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Mostrar en el artículo</translation>
    </message>
    <message>
        <source>Show near here</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>Mostrar cerca de aquí</translation>
    </message>
    <message>
        <source>Show pictures while nobody is there</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Mostrar imágenes mientras no hay nadie</translation>
    </message>
    <message>
        <source>Show the articles that came with Reader, too</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Mostrar también los artículos que vinieron con Reader</translation>
    </message>
    <message>
        <source>Show the page again</source>
        <extracomment>ui/kiosk/cover.py</extracomment>
        <translation>Mostrar la página de nuevo</translation>
    </message>
    <message>
        <source>Show where it reads</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Mostrar por dónde lee</translation>
    </message>
    <message>
        <source>Showing results for {words}.</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Se muestran resultados para {words}.</translation>
    </message>
    <message>
        <source>Shows articles in one language only</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Muestra solo los artículos en un idioma</translation>
    </message>
    <message>
        <source>Shows articles in one state only</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Muestra solo los artículos en un estado</translation>
    </message>
    <message>
        <source>Shows only these. Pressed again, it shows all.</source>
        <extracomment>ui/widgets/report_card.py</extracomment>
        <translation>Muestra solo estos. Si lo pulsa otra vez, muestra todos.</translation>
    </message>
    <message>
        <source>Shows what one kind of rule found only</source>
        <extracomment>ui/widgets/report_filters.py</extracomment>
        <translation>Muestra solo lo que encontró una clase de regla</translation>
    </message>
    <message>
        <source>Signed with the key {key}, which this computer trusts.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Firmado con la clave {key}, en la que esta computadora confía.</translation>
    </message>
    <message>
        <source>Signs of web pages</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Signos de páginas web</translation>
    </message>
    <message>
        <source>Six digits or more are typed.</source>
        <extracomment>ui/dialogs/pin_dots.py</extracomment>
        <translation>Hay seis dígitos o más.</translation>
    </message>
    <message>
        <source>Slow</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Lenta</translation>
    </message>
    <message>
        <source>Smaller</source>
        <extracomment>ui/widgets/picture_viewer.py</extracomment>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>So that we know there was no slip.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Así sabemos que no hubo un error al escribir.</translation>
    </message>
    <message>
        <source>Softer</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Some time ago</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>Hace tiempo</translation>
    </message>
    <message>
        <source>Something went wrong in Reader. You can go on reading.</source>
        <extracomment>ui/wiring.py</extracomment>
        <translation>Algo salió mal en Reader. Puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <extracomment>ui/kiosk/went_wrong.py</extracomment>
        <translation>Algo salió mal.</translation>
    </message>
    <message>
        <source>Sources</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Space between letters</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Espacio entre letras</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Espacio entre líneas</translation>
    </message>
    <message>
        <source>Space, Page Down</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Espacio, Av Pág</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed and voice</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Velocidad y voz</translation>
    </message>
    <message>
        <source>Speed: {word}</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Velocidad: {word}</translation>
    </message>
    <message>
        <source>Staff are in</source>
        <extracomment>ui/kiosk/staff_strip.py</extracomment>
        <translation>El personal está dentro</translation>
    </message>
    <message>
        <source>Staff menu</source>
        <extracomment>ui/kiosk/staff_strip.py</extracomment>
        <translation>Menú del personal</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>ui/kiosk/went_wrong.py</extracomment>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Start here</source>
        <extracomment>ui/widgets/card.py</extracomment>
        <translation>Empiece aquí</translation>
    </message>
    <message>
        <source>Start or end of the page</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Principio o final de la página</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>ui/widgets/report_table.py</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stay here</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>Still reading?</source>
        <extracomment>ui/kiosk/still_reading.py</extracomment>
        <translation>¿Sigue leyendo?</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop keeping searches</source>
        <extracomment>ui/widgets/recent_searches.py</extracomment>
        <translation>Dejar de conservar las búsquedas</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made of it.</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>Detenido. No se creó nada.</translation>
    </message>
    <message>
        <source>Stopping the check</source>
        <extracomment>ui/widgets/report_progress.py</extracomment>
        <translation>Deteniendo la revisión</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Tab, Mayús+Tab</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>ui/widgets/page_tree.py</extracomment>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Tables</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Take it with me</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>Llevarlo conmigo</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Lléveselo</translation>
    </message>
    <message>
        <source>Take the filters off</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Take the marks away</source>
        <extracomment>ui/widgets/found_strip.py</extracomment>
        <translation>Quitar las marcas</translation>
    </message>
    <message>
        <source>Take with me</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Llevar conmigo</translation>
    </message>
    <message>
        <source>Take your time.</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>Tómese su tiempo.</translation>
    </message>
    <message>
        <source>Take “{title}” off the list</source>
        <extracomment>ui/widgets/kept_day.py</extracomment>
        <translation>Quitar “{title}” de la lista</translation>
    </message>
    <message>
        <source>Tell anyone at the front desk.</source>
        <extracomment>ui/panes/help_pane.py</extracomment>
        <translation>Avise a cualquier persona en la recepción.</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text and colors</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Texto y colores</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Text size that everybody begins with</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Tamaño de letra con el que todos empiezan</translation>
    </message>
    <message>
        <source>Text size {percent} percent</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Tamaño del texto: {percent} por ciento</translation>
    </message>
    <message>
        <source>Text size, colors and spacing</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>Tamaño del texto, colores y espacios</translation>
    </message>
    <message>
        <source>Text size, colors, language and the like.</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Tamaño del texto, colores, idioma y cosas así.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. %n tries are left before you have to wait.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>
            <numerusform>Ese no es el PIN. Queda %n intento antes de tener que esperar.</numerusform>
            <numerusform>Ese no es el PIN. Quedan %n intentos antes de tener que esperar.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the PIN. One try is left before you have to wait.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Ese no es el PIN. Queda un intento antes de tener que esperar.</translation>
    </message>
    <message>
        <source>That is not the PIN. You can try again in 59 seconds.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Ese no es el PIN. Puede intentarlo de nuevo en 59 segundos.</translation>
    </message>
    <message>
        <source>That part of the article has changed. Here is the article.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Esa parte del artículo ha cambiado. Aquí está el artículo.</translation>
    </message>
    <message>
        <source>The PIN cannot be read</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>No se puede leer el PIN</translation>
    </message>
    <message>
        <source>The PIN is set. It is asked for the next time.</source>
        <extracomment>ui/staff_door.py</extracomment>
        <translation>El PIN está puesto. Se pedirá la próxima vez.</translation>
    </message>
    <message>
        <source>The PIN you have now</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>El PIN que tiene ahora</translation>
    </message>
    <message>
        <source>The arrow keys move a cursor in the text.</source>
        <extracomment>ui/wiring.py</extracomment>
        <translation>Las flechas mueven un cursor en el texto.</translation>
    </message>
    <message>
        <source>The arrow keys scroll the page.</source>
        <extracomment>ui/wiring.py</extracomment>
        <translation>Las flechas desplazan la página.</translation>
    </message>
    <message>
        <source>The articles are being read for the first time. This takes a moment.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Los artículos se están leyendo por primera vez. Esto toma un momento.</translation>
    </message>
    <message>
        <source>The articles are installed</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Los artículos están instalados</translation>
    </message>
    <message>
        <source>The articles of this code are not in this library.</source>
        <extracomment>ui/search_screen.py</extracomment>
        <translation>Los artículos de este código no están en esta biblioteca.</translation>
    </message>
    <message>
        <source>The articles that people read now stay until all of it is ready. You can close this; it goes on.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Los artículos que se leen ahora se quedan hasta que todo esté listo. Puede cerrar esto; seguirá solo.</translation>
    </message>
    <message>
        <source>The articles that you opened, the last one first. Only this computer knows.</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>Los artículos que usted abrió, el último primero. Solo lo sabe esta computadora.</translation>
    </message>
    <message>
        <source>The articles that you write or import are kept in a folder of your own, on top of those that came with Reader.</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Los artículos que usted escribe o importa se guardan en una carpeta propia, encima de los que vinieron con Reader.</translation>
    </message>
    <message>
        <source>The check reads the articles only. It changes nothing in them.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>La revisión solo lee los artículos. No cambia nada en ellos.</translation>
    </message>
    <message>
        <source>The check was stopped, so some articles are missing here.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>La revisión se detuvo, por eso faltan aquí algunos artículos.</translation>
    </message>
    <message>
        <source>The draft {name} is in your folder. Patients do not see it yet.</source>
        <extracomment>ui/staff_desk.py</extracomment>
        <translation>El borrador {name} está en su carpeta. Los pacientes aún no lo ven.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <extracomment>ui/printing_desk.py</extracomment>
        <translation>No se pudo escribir el archivo. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The file gets its name from the title.</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>El archivo toma su nombre del título.</translation>
    </message>
    <message>
        <source>The file will be called {name}</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>El archivo se llamará {name}</translation>
    </message>
    <message>
        <source>The hardest sentences</source>
        <extracomment>ui/widgets/report_detail.py</extracomment>
        <translation>Las oraciones más difíciles</translation>
    </message>
    <message>
        <source>The highlight and its note are removed.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Se quitaron el resaltado y su nota.</translation>
    </message>
    <message>
        <source>The highlight is removed.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Se quitó el resaltado.</translation>
    </message>
    <message>
        <source>The history is cleared.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Se borró el historial.</translation>
    </message>
    <message>
        <source>The library is being looked through. This page may appear shortly.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Se está recorriendo la biblioteca. Esta página puede aparecer en un momento.</translation>
    </message>
    <message>
        <source>The new PIN</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>El PIN nuevo</translation>
    </message>
    <message>
        <source>The note is removed.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Se quitó la nota.</translation>
    </message>
    <message>
        <source>The page is being made ready.</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>La página se está preparando.</translation>
    </message>
    <message>
        <source>The pages are on their way to the printer.</source>
        <extracomment>ui/printing_desk.py</extracomment>
        <translation>Las páginas van camino a la impresora.</translation>
    </message>
    <message>
        <source>The previous articles are back</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Los artículos anteriores han vuelto</translation>
    </message>
    <message>
        <source>The printer did not answer. Your page is ready to try again.</source>
        <extracomment>ui/printing_desk.py</extracomment>
        <translation>La impresora no respondió. Su página está lista para intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The reading voice does not answer. Touch Listen to try again.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>La voz de lectura no responde. Toque Escuchar para intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The rest of the library is fine.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>El resto de la biblioteca está bien.</translation>
    </message>
    <message>
        <source>The text has changed</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>El texto ha cambiado</translation>
    </message>
    <message>
        <source>The text has changed. It was near here.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>El texto ha cambiado. Estaba cerca de aquí.</translation>
    </message>
    <message>
        <source>The two were not the same. Type the new PIN once more.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Los dos no eran iguales. Escriba el PIN nuevo otra vez.</translation>
    </message>
    <message>
        <source>The usual ones</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Las habituales</translation>
    </message>
    <message>
        <source>The words here have been edited a little.</source>
        <extracomment>ui/widgets/saved_quote.py</extracomment>
        <translation>Las palabras de aquí se editaron un poco.</translation>
    </message>
    <message>
        <source>There are no articles here yet</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Aquí todavía no hay artículos</translation>
    </message>
    <message>
        <source>There are no articles in {language} yet.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Todavía no hay artículos en {language}.</translation>
    </message>
    <message>
        <source>There are no articles yet.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Todavía no hay artículos.</translation>
    </message>
    <message>
        <source>There are no highlights in this color.</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>No hay resaltados de este color.</translation>
    </message>
    <message>
        <source>There are no topics yet.</source>
        <extracomment>ui/panes/topic_pane.py</extracomment>
        <translation>Todavía no hay temas.</translation>
    </message>
    <message>
        <source>There is more in other topics or with another reading time.</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Hay más en otros temas o con otro tiempo de lectura.</translation>
    </message>
    <message>
        <source>There is no earlier pack to go back to.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>No hay un paquete anterior al que volver.</translation>
    </message>
    <message>
        <source>There is no hurry. If nobody touches the screen, this page will close and everything you opened or saved here will be cleared.</source>
        <extracomment>ui/kiosk/still_reading.py</extracomment>
        <translation>No hay prisa. Si nadie toca la pantalla, esta página se cerrará y se borrará todo lo que usted abrió o guardó aquí.</translation>
    </message>
    <message>
        <source>There is no other heading above.</source>
        <extracomment>ui/panes/article_pane.py</extracomment>
        <translation>No hay otro encabezado más arriba.</translation>
    </message>
    <message>
        <source>There is no other heading below.</source>
        <extracomment>ui/panes/article_pane.py</extracomment>
        <translation>No hay otro encabezado más abajo.</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <extracomment>ui/panes/topic_pane.py</extracomment>
        <translation>Aquí todavía no hay nada.</translation>
    </message>
    <message>
        <source>There is nothing to bring back.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>No hay nada que recuperar.</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>No hay nada que eliminar.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Todavía no hay nada que exportar.</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <extracomment>ui/widgets/top_bar.py</extracomment>
        <translation>No hay a dónde volver.</translation>
    </message>
    <message>
        <source>There is nothing to mend here.</source>
        <extracomment>ui/widgets/report_detail.py</extracomment>
        <translation>Aquí no hay nada que corregir.</translation>
    </message>
    <message>
        <source>There is nothing to mend.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>No hay nada que corregir.</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy a text or a file first.</source>
        <extracomment>ui/staff_desk.py</extracomment>
        <translation>No hay nada que pegar. Copie primero un texto o un archivo.</translation>
    </message>
    <message>
        <source>There is nothing to print yet.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Todavía no hay nada que imprimir.</translation>
    </message>
    <message>
        <source>There is nothing to read here yet.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Aquí todavía no hay nada que leer.</translation>
    </message>
    <message>
        <source>There was nothing in this file.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>No había nada en este archivo.</translation>
    </message>
    <message>
        <source>There were too many wrong tries.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Hubo demasiados intentos incorrectos.</translation>
    </message>
    <message>
        <source>These are the articles that came with Reader. An update of Reader may replace what you change there; a folder of your own is safe from that.</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Estos son los artículos que vinieron con Reader. Una actualización de Reader puede reemplazar lo que cambie ahí; una carpeta propia está a salvo de eso.</translation>
    </message>
    <message>
        <source>These are the best {count}. One more word finds fewer.</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Estos son los mejores {count}. Con una palabra más se encuentran menos.</translation>
    </message>
    <message>
        <source>These articles are not here any more. What you kept from them stays, and finds its place again when they come back.</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Estos artículos ya no están. Lo que guardó de ellos se queda, y encontrará su lugar cuando vuelvan.</translation>
    </message>
    <message>
        <source>These words have changed. Your note will be kept with the whole page.</source>
        <extracomment>ui/widgets/kept_on_page.py</extracomment>
        <translation>Estas palabras han cambiado. Su nota se guardará con la página entera.</translation>
    </message>
    <message>
        <source>They are not shown to readers until someone has checked them and put in a new day.</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>No se muestran a los lectores hasta que alguien los revise y ponga un día nuevo.</translation>
    </message>
    <message>
        <source>This article could not be read aloud.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>No se pudo leer este artículo en voz alta.</translation>
    </message>
    <message>
        <source>This article has been taken out of the library. You can finish reading it.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Este artículo se retiró de la biblioteca. Puede terminar de leerlo.</translation>
    </message>
    <message>
        <source>This article has been updated.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Este artículo se actualizó.</translation>
    </message>
    <message>
        <source>This article is not there in {language} yet.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Este artículo todavía no está en {language}.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>This code is not right. Look at each letter and number again.</source>
        <extracomment>ui/search_screen.py</extracomment>
        <translation>Este código no es correcto. Mire otra vez cada letra y cada número.</translation>
    </message>
    <message>
        <source>This computer does not know any clinic&apos;s key yet. The pack is signed with this one: {key}. Install it only if your clinic gave you the same key. From then on, this computer takes packs signed with it, and no others.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Esta computadora aún no conoce la clave de ninguna clínica. El paquete está firmado con esta: {key}. Instálelo solo si su clínica le dio la misma clave. Desde entonces, esta computadora acepta los paquetes firmados con ella, y ningún otro.</translation>
    </message>
    <message>
        <source>This computer has no printer. You can save the pages as a PDF file and print it somewhere else.</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>Esta computadora no tiene impresora. Puede guardar las páginas como archivo PDF e imprimirlo en otro lugar.</translation>
    </message>
    <message>
        <source>This computer has no reading voice for {language}. Ask staff to add one.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>Esta computadora no tiene una voz de lectura para {language}. Pida al personal que agregue una.</translation>
    </message>
    <message>
        <source>This computer has no reading voice. Ask staff to add one.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>Esta computadora no tiene una voz de lectura. Pida al personal que agregue una.</translation>
    </message>
    <message>
        <source>This file could not be used. Nothing was changed.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>No se pudo usar este archivo. No se cambió nada.</translation>
    </message>
    <message>
        <source>This folder was given when Reader was started, so it cannot be changed here.</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Esta carpeta se indicó al iniciar Reader, así que aquí no se puede cambiar.</translation>
    </message>
    <message>
        <source>This is everything. It lies on this computer, in your own folder. Reader sends nothing to anyone.</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Esto es todo. Está en esta computadora, en su propia carpeta. Reader no le envía nada a nadie.</translation>
    </message>
    <message>
        <source>This is the end of what was read aloud.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>Aquí termina lo que se leyó en voz alta.</translation>
    </message>
    <message>
        <source>This is the largest text.</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Este es el texto más grande.</translation>
    </message>
    <message>
        <source>This is the smallest text.</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Este es el texto más pequeño.</translation>
    </message>
    <message>
        <source>This key is for writing and moving. Hold Ctrl or Alt with it.</source>
        <extracomment>ui/shortcut_keys.py</extracomment>
        <translation>Esta tecla sirve para escribir y moverse. Manténgala junto con Ctrl o Alt.</translation>
    </message>
    <message>
        <source>This leaves Reader and opens a page on the internet:</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>Esto sale de Reader y abre una página de internet:</translation>
    </message>
    <message>
        <source>This leaves Reader and opens the mail program.</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>Esto sale de Reader y abre el programa de correo.</translation>
    </message>
    <message>
        <source>This leaves Reader. The number goes to the program that makes calls.</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>Esto sale de Reader. El número pasa al programa que hace llamadas.</translation>
    </message>
    <message>
        <source>This link calls {number}.</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Este enlace llama al {number}.</translation>
    </message>
    <message>
        <source>This link opens the article “{title}”.</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Este enlace abre el artículo “{title}”.</translation>
    </message>
    <message>
        <source>This link opens the topic “{title}”.</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Este enlace abre el tema “{title}”.</translation>
    </message>
    <message>
        <source>This link opens the website {address}</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Este enlace abre el sitio {address}</translation>
    </message>
    <message>
        <source>This link writes an email to {address}.</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Este enlace escribe un correo a {address}.</translation>
    </message>
    <message>
        <source>This list</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>This mark is gone. Your note will be kept with the whole page.</source>
        <extracomment>ui/widgets/kept_on_page.py</extracomment>
        <translation>Esta marca ya no está. Su nota se guardará con la página entera.</translation>
    </message>
    <message>
        <source>This pack is installed already</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Este paquete ya está instalado</translation>
    </message>
    <message>
        <source>This page cannot be shown yet.</source>
        <extracomment>ui/panes/preview_pane.py</extracomment>
        <translation>Esta página todavía no se puede mostrar.</translation>
    </message>
    <message>
        <source>This page could not be opened.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>No se pudo abrir esta página.</translation>
    </message>
    <message>
        <source>This page is hidden.</source>
        <extracomment>ui/kiosk/cover.py</extracomment>
        <translation>Esta página está oculta.</translation>
    </message>
    <message>
        <source>This page is not here any more.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Esta página ya no está aquí.</translation>
    </message>
    <message>
        <source>This place is no longer saved.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Este lugar ya no está guardado.</translation>
    </message>
    <message>
        <source>This place is saved: “{words}”.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Este lugar está guardado: “{words}”.</translation>
    </message>
    <message>
        <source>This screen cannot make calls. Here is the number:</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Esta pantalla no puede hacer llamadas. Este es el número:</translation>
    </message>
    <message>
        <source>This screen cannot send mail. Here is the address:</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Esta pantalla no puede enviar correo. Esta es la dirección:</translation>
    </message>
    <message>
        <source>This screen does not open other pages. You can open it at home, or on your phone:</source>
        <extracomment>ui/kiosk/address_sheet.py</extracomment>
        <translation>Esta pantalla no abre otras páginas. Puede abrirla en casa o en su teléfono:</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Tiempo para responder</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Título</translation>
    </message>
    <message>
        <source>Titles</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>To bring in again (*.json)</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Para volver a importar (*.json)</translation>
    </message>
    <message>
        <source>To fix</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>To look at</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>To mend</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>To print (*.html)</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Para imprimir (*.html)</translation>
    </message>
    <message>
        <source>To read as text (*.md)</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>Para leer como texto (*.md)</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Top left</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Top right</source>
        <extracomment>ui/kiosk/settings_sheet.py</extracomment>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Topic</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Topics</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Touch here to search</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>Toque aquí para buscar</translation>
    </message>
    <message>
        <source>Touch the link, or keep the words for later.</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Toque el enlace, o guarde las palabras para después.</translation>
    </message>
    <message>
        <source>Touch the star in any article and it will wait for you here.</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Toque la estrella en cualquier artículo y lo esperará aquí.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <extracomment>ui/kiosk/attract.py</extracomment>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>Translations</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Traducciones</translation>
    </message>
    <message>
        <source>Trust this key and install</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>Confiar en esta clave e instalar</translation>
    </message>
    <message>
        <source>Try another word, or one of these topics.</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Pruebe otra palabra o uno de estos temas.</translation>
    </message>
    <message>
        <source>Try another word, or show everything again.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Pruebe otra palabra o muestre todo de nuevo.</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Pruebe otra palabra.</translation>
    </message>
    <message>
        <source>Turn history off</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>Desactivar el historial</translation>
    </message>
    <message>
        <source>Turn history on</source>
        <extracomment>ui/panes/history_pane.py</extracomment>
        <translation>Activar el historial</translation>
    </message>
    <message>
        <source>Type a title first, such as “Sleep and bad dreams”.</source>
        <extracomment>ui/dialogs/new_article_dialog.py</extracomment>
        <translation>Escriba primero un título, como “El sueño y las pesadillas”.</translation>
    </message>
    <message>
        <source>Type a word above, or choose a topic.</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Escriba una palabra arriba o elija un tema.</translation>
    </message>
    <message>
        <source>Type a word above.</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>Escriba una palabra arriba.</translation>
    </message>
    <message>
        <source>Type it again</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Escríbalo otra vez</translation>
    </message>
    <message>
        <source>Type it in Reader on your own computer.</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Escríbalo en Reader en su propia computadora.</translation>
    </message>
    <message>
        <source>Type the PIN first.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Escriba primero el PIN.</translation>
    </message>
    <message>
        <source>Typed</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Updated {date}</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>Actualizado en {date}</translation>
    </message>
    <message>
        <source>Updated {date}</source>
        <comment>short</comment>
        <extracomment>ui/wording.py</extracomment>
        <translation>Actualizado {date}</translation>
    </message>
    <message>
        <source>Use no folder</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>No usar carpeta</translation>
    </message>
    <message>
        <source>Use them here</source>
        <extracomment>ui/dialogs/shortcut_row.py</extracomment>
        <translation>Usarlas aquí</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <extracomment>ui/dialogs/shortcut_row.py</extracomment>
        <translation>Teclas habituales</translation>
    </message>
    <message>
        <source>Usual keys for everything</source>
        <extracomment>ui/dialogs/shortcuts_dialog.py</extracomment>
        <translation>Teclas habituales para todo</translation>
    </message>
    <message>
        <source>Usual reading level: INFLESZ {ease} (from 60 on is easy enough).</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Nivel de lectura habitual: INFLESZ {ease} (desde 60 es bastante fácil).</translation>
    </message>
    <message>
        <source>Usual reading level: grade {grade}, in Spanish INFLESZ {ease} (from 60 on is easy enough).</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Nivel de lectura habitual: grado {grade}; en español, INFLESZ {ease} (desde 60 es bastante fácil).</translation>
    </message>
    <message>
        <source>Usual reading level: grade {grade}.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Nivel de lectura habitual: grado {grade}.</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Tamaño de texto habitual</translation>
    </message>
    <message>
        <source>Version {version} is what people read now.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>La versión {version} es la que se lee ahora.</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>ui/widgets/player_bar.py</extracomment>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Voices are added in the Windows settings under Time &amp; language, Speech.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>Las voces se agregan en la configuración de Windows, en Hora e idioma, Voz.</translation>
    </message>
    <message>
        <source>Voices are added in the system settings under Accessibility, Spoken Content.</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>Las voces se agregan en los ajustes del sistema, en Accesibilidad, Contenido leído.</translation>
    </message>
    <message>
        <source>Volume {percent} %</source>
        <extracomment>ui/listening.py</extracomment>
        <translation>Volumen {percent} %</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Espere un momento.</translation>
    </message>
    <message>
        <source>Waits</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Warm</source>
        <extracomment>ui/kiosk/text_sheet.py</extracomment>
        <translation>Cálido</translation>
    </message>
    <message>
        <source>We could not find its place again, so your note is kept here.</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>No pudimos encontrar su lugar de nuevo, así que su nota se conserva aquí.</translation>
    </message>
    <message>
        <source>We could not find these words again, so your highlight is kept here.</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>No pudimos encontrar estas palabras de nuevo, así que su resaltado se conserva aquí.</translation>
    </message>
    <message>
        <source>We could not find this place again, so it is kept here.</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>No pudimos encontrar este lugar de nuevo, así que se conserva aquí.</translation>
    </message>
    <message>
        <source>What could not be kept:</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>Lo que no se pudo conservar:</translation>
    </message>
    <message>
        <source>What is stored about me</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>Lo que está guardado sobre mí</translation>
    </message>
    <message>
        <source>What to look at:</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>Qué revisar:</translation>
    </message>
    <message>
        <source>What was imported</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>Lo que se importó</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <extracomment>ui/staff_making.py</extracomment>
        <translation>Lo que se pegó</translation>
    </message>
    <message>
        <source>What was read, by day</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Lo leído, por día</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Lo que salió mal</translation>
    </message>
    <message>
        <source>What will change</source>
        <extracomment>ui/dialogs/change_list.py</extracomment>
        <translation>Lo que va a cambiar</translation>
    </message>
    <message>
        <source>What would you like to read about?</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>¿Sobre qué le gustaría leer?</translation>
    </message>
    <message>
        <source>What you put into this folder is on the screen a moment later. It may be on a share or a USB stick.</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Lo que ponga en esta carpeta aparece en la pantalla un momento después. Puede estar en un recurso de red o en una memoria USB.</translation>
    </message>
    <message>
        <source>What you read</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Lo que usted leyó</translation>
    </message>
    <message>
        <source>What you saved and wrote. Daily copies of it, at most seven, lie beside it.</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Lo que usted guardó y escribió. Al lado hay copias diarias, siete como máximo.</translation>
    </message>
    <message>
        <source>What you search for will be listed here.</source>
        <extracomment>ui/widgets/recent_searches.py</extracomment>
        <translation>Aquí aparecerá lo que usted busque.</translation>
    </message>
    <message>
        <source>What you searched for</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Lo que usted buscó</translation>
    </message>
    <message>
        <source>Where am I</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Dónde estoy</translation>
    </message>
    <message>
        <source>Where articles come from</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>De dónde vienen los artículos</translation>
    </message>
    <message>
        <source>Where “{name}” lies</source>
        <extracomment>ui/panes/stored_pane.py</extracomment>
        <translation>Dónde está “{name}”</translation>
    </message>
    <message>
        <source>Which articles you opened, and how far you read, so that you can go on.</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Qué artículos abrió y hasta dónde leyó, para que pueda seguir.</translation>
    </message>
    <message>
        <source>Which highlights are shown</source>
        <extracomment>ui/panes/saved_pane.py</extracomment>
        <translation>Qué resaltados se muestran</translation>
    </message>
    <message>
        <source>While it is on, readers do not see an article whose review date has passed.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Mientras está activado, los lectores no ven los artículos con la fecha de revisión vencida.</translation>
    </message>
    <message>
        <source>While you wait, read at your own pace.</source>
        <extracomment>ui/kiosk/attract.py</extracomment>
        <translation>Mientras espera, lea a su propio ritmo.</translation>
    </message>
    <message>
        <source>Whole file</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Todo el archivo</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <extracomment>ui/widgets/preview_kiosk.py</extracomment>
        <translation>Toda la pantalla</translation>
    </message>
    <message>
        <source>Wide</source>
        <extracomment>ui/dialogs/appearance_panel.py</extracomment>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Word files, web pages and text</source>
        <extracomment>ui/staff_making.py</extracomment>
        <translation>Archivos de Word, páginas web y texto</translation>
    </message>
    <message>
        <source>Words explained</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Palabras explicadas</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Write a new one, import one that you have, or put files into the folder.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>Escriba uno nuevo, importe uno que ya tenga o ponga archivos en la carpeta.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <extracomment>ui/widgets/saved_editor.py</extracomment>
        <translation>Primero escriba algo.</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <extracomment>ui/dialogs/link_dialog.py</extracomment>
        <translation>¿Escribir a esta dirección?</translation>
    </message>
    <message>
        <source>Write what you want to remember</source>
        <extracomment>ui/widgets/note_editor.py</extracomment>
        <translation>Escriba lo que quiera recordar</translation>
    </message>
    <message>
        <source>Yellow</source>
        <extracomment>ui/widgets/kept_lines.py</extracomment>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Yellow, dashed line</source>
        <extracomment>ui/widgets/kept_lines.py</extracomment>
        <translation>Amarillo, línea de rayas</translation>
    </message>
    <message>
        <source>Yes, keep reading</source>
        <extracomment>ui/kiosk/still_reading.py</extracomment>
        <translation>Sí, seguir leyendo</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>You are back where you stopped.</source>
        <extracomment>ui/screens.py</extracomment>
        <translation>Está de nuevo donde se detuvo.</translation>
    </message>
    <message>
        <source>You are here: {trail}</source>
        <extracomment>ui/wiring.py</extracomment>
        <translation>Usted está aquí: {trail}</translation>
    </message>
    <message>
        <source>You can talk to someone now.</source>
        <extracomment>ui/panes/help_pane.py</extracomment>
        <translation>Puede hablar con alguien ahora.</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>Ya puede intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>You have begun it</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>Ya lo empezó</translation>
    </message>
    <message>
        <source>You stopped at “{heading}”</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>Se detuvo en “{heading}”</translation>
    </message>
    <message>
        <source>Your choices</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Sus preferencias</translation>
    </message>
    <message>
        <source>Your last searches, to choose one again. Words about danger are never kept.</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>Sus últimas búsquedas, para elegir una otra vez. Las palabras sobre peligro nunca se conservan.</translation>
    </message>
    <message>
        <source>Your list</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>Su lista</translation>
    </message>
    <message>
        <source>Your note</source>
        <extracomment>ui/widgets/note_editor.py</extracomment>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>Your own folder</source>
        <extracomment>ui/dialogs/sources_dialog.py</extracomment>
        <translation>Su propia carpeta</translation>
    </message>
    <message>
        <source>Your own folder of articles</source>
        <extracomment>ui/staff_sources.py</extracomment>
        <translation>Su propia carpeta de artículos</translation>
    </message>
    <message numerus="yes">
        <source>a place in %n articles</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>un lugar en %n artículo</numerusform>
            <numerusform>un lugar en %n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>a place in 1 article</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>un lugar en 1 artículo</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd, MMMM d, yyyy</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>grade {number}</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>grado {number}</translation>
    </message>
    <message>
        <source>in {month}</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>en {month}</translation>
    </message>
    <message>
        <source>need fixing</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>needs fixing</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>on {day}</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>listos</translation>
    </message>
    <message>
        <source>review due</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>revisión pendiente</translation>
    </message>
    <message>
        <source>reviews due</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>revisiones pendientes</translation>
    </message>
    <message>
        <source>second</source>
        <extracomment>ui/kiosk/still_reading.py</extracomment>
        <translation>segundo</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>ui/kiosk/still_reading.py</extracomment>
        <translation>segundos</translation>
    </message>
    <message>
        <source>space</source>
        <extracomment>ui/kiosk/keyboard.py</extracomment>
        <translation>espacio</translation>
    </message>
    <message>
        <source>version {version}</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>versión {version}</translation>
    </message>
    <message>
        <source>worth a look</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>{articles} checked on {day} at {time}. Only staff see this page.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisión del {day} a las {time}: {articles}. Solo el personal ve esta página.</translation>
    </message>
    <message>
        <source>{articles} checked on {day}. Only staff see this page.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisión del {day}: {articles}. Solo el personal ve esta página.</translation>
    </message>
    <message>
        <source>{articles} checked today at {time}. Only staff see this page.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisión de hoy a las {time}: {articles}. Solo el personal ve esta página.</translation>
    </message>
    <message>
        <source>{articles} checked today. Only staff see this page.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisión de hoy: {articles}. Solo el personal ve esta página.</translation>
    </message>
    <message>
        <source>{articles} checked. Only staff see this page.</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>Revisión hecha: {articles}. Solo el personal ve esta página.</translation>
    </message>
    <message>
        <source>{articles} made. Patients see nothing of it while it is a draft.</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>{articles}: creado. Los pacientes no ven nada mientras sea un borrador.</translation>
    </message>
    <message>
        <source>{before} You can try again in {time}.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>{before} Puede intentarlo de nuevo en {time}.</translation>
    </message>
    <message>
        <source>{color} highlight</source>
        <extracomment>ui/widgets/note_card.py</extracomment>
        <translation>Resaltado, color {color}</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>{count} cambiados</translation>
    </message>
    <message>
        <source>{count} new</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>{count} nuevos</translation>
    </message>
    <message>
        <source>{count} of {articles}</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>{count} de {articles}</translation>
    </message>
    <message>
        <source>{count} of {articles}, and 1 other file</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>{count} de {articles}, y 1 archivo más</translation>
    </message>
    <message>
        <source>{count} of {articles}, and {others} other files</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>{count} de {articles}, y {others} archivos más</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>{count} quitados</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <extracomment>ui/widgets/find_bar.py</extracomment>
        <translation>{current} de {total}</translation>
    </message>
    <message>
        <source>{fewest} to {most} digits. Keep it in a safe place: nobody can look it up later.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>De {fewest} a {most} dígitos. Guárdelo en un lugar seguro: después nadie puede consultarlo.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <extracomment>ui/sentences.py</extracomment>
        <translation>{first} y {second}</translation>
    </message>
    <message>
        <source>{height} mm</source>
        <extracomment>ui/kiosk/capital_sample.py</extracomment>
        <translation>{height} mm</translation>
    </message>
    <message>
        <source>{keys} is there for “{action}” now.</source>
        <extracomment>ui/dialogs/shortcuts_dialog.py</extracomment>
        <translation>{keys} sirve ahora para “{action}”.</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>short</comment>
        <extracomment>ui/wording.py</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>
            <numerusform>{names} y %n más</numerusform>
            <numerusform>{names} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{over} of {all} files are done.</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>{over} de {all} archivos listos.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <extracomment>ui/dialogs/print_dialog.py</extracomment>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{places} in {articles}</source>
        <extracomment>ui/panes/search_pane.py</extracomment>
        <translation>{places} en {articles}</translation>
    </message>
    <message>
        <source>{words} It should be 4.8 mm; the text grows when Reader starts again.</source>
        <extracomment>ui/kiosk/ruler_sheet.py</extracomment>
        <translation>{words} Debería medir 4.8 mm; el texto crecerá después de guardar y reiniciar.</translation>
    </message>
    <message>
        <source>“{title}” has been updated.</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>“{title}” se actualizó.</translation>
    </message>
    <message>
        <source>“{title}” is a draft now: {file} ({language})</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>“{title}” es ahora un borrador: {file} ({language})</translation>
    </message>
    <message>
        <source>“{title}” is out of the history.</source>
        <extracomment>ui/keeping.py</extracomment>
        <translation>“{title}” ya no está en el historial.</translation>
    </message>
    <message>
        <source>“{title}” was updated {when}.</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>“{title}” se actualizó {when}.</translation>
    </message>
</context>
</TS>
