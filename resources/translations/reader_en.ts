<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n articles</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles have no review date.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>
            <numerusform>%n article has no review date.</numerusform>
            <numerusform>%n articles have no review date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles of this code are not in this library.</source>
        <extracomment>ui/search_screen.py</extracomment>
        <translation>
            <numerusform>%n article of this code is not in this library.</numerusform>
            <numerusform>%n articles of this code are not in this library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles will not be there any more.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>
            <numerusform>%n article will not be there any more.</numerusform>
            <numerusform>%n articles will not be there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles. The code names the articles and nothing about you.</source>
        <extracomment>ui/kiosk/take_home.py</extracomment>
        <translation>
            <numerusform>One article. The code names the article and nothing about you.</numerusform>
            <numerusform>%n articles. The code names the articles and nothing about you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmarks</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n bookmark</numerusform>
            <numerusform>%n bookmarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in:</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>
            <numerusform>%n could not be taken in:</numerusform>
            <numerusform>%n could not be taken in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <extracomment>ui/dialogs/import_dialog.py</extracomment>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlights and notes</source>
        <extracomment>ui/widgets/saved_row.py</extracomment>
        <translation>
            <numerusform>%n highlight or note</numerusform>
            <numerusform>%n highlights and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more places in this article</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>%n more place in this article</numerusform>
            <numerusform>%n more places in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n openings</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n opening</numerusform>
            <numerusform>%n openings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <extracomment>ui/widgets/pages_view.py</extracomment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures and tables change.</source>
        <extracomment>ui/dialogs/pack_dialog.py</extracomment>
        <translation>
            <numerusform>%n picture or table changes.</numerusform>
            <numerusform>%n pictures and tables change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures: {names}</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>
            <numerusform>%n picture: {names}</numerusform>
            <numerusform>%n pictures: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results in {language}</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>%n result in {language}</numerusform>
            <numerusform>%n results in {language}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n searches</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>%n search</numerusform>
            <numerusform>%n searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <extracomment>ui/widgets/saved_words.py</extracomment>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things came in.</source>
        <extracomment>ui/marks_files.py</extracomment>
        <translation>
            <numerusform>%n thing came in.</numerusform>
            <numerusform>%n things came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, in the content check.</source>
        <extracomment>ui/widgets/preview_findings.py</extracomment>
        <translation>
            <numerusform>And %n more, in the content check.</numerusform>
            <numerusform>And %n more, in the content check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>Fix %n</numerusform>
            <numerusform>Fix %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If nobody touches the screen for %n minutes, it asks, and then clears everything.</source>
        <extracomment>ui/kiosk/home.py</extracomment>
        <translation>
            <numerusform>If nobody touches the screen for a minute, it asks, and then clears everything.</numerusform>
            <numerusform>If nobody touches the screen for %n minutes, it asks, and then clears everything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n</source>
        <extracomment>ui/widgets/report_words.py</extracomment>
        <translation>
            <numerusform>Look at %n</numerusform>
            <numerusform>Look at %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No review date has passed or comes in the next %n days.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>
            <numerusform>No review date has passed or comes in the next day.</numerusform>
            <numerusform>No review date has passed or comes in the next %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue, or due in the next %n days.</source>
        <extracomment>ui/panes/report_pane.py</extracomment>
        <translation>
            <numerusform>Overdue, or due in the next day.</numerusform>
            <numerusform>Overdue, or due in the next %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See all %n</source>
        <extracomment>ui/wording.py</extracomment>
        <translation>
            <numerusform>See all %n</numerusform>
            <numerusform>See all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <extracomment>ui/widgets/growing_rows.py</extracomment>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. %n tries are left before you have to wait.</source>
        <extracomment>ui/dialogs/pin_dialog.py</extracomment>
        <translation>
            <numerusform>That is not the PIN. One try is left before you have to wait.</numerusform>
            <numerusform>That is not the PIN. %n tries are left before you have to wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a place in %n articles</source>
        <extracomment>ui/stored_data.py</extracomment>
        <translation>
            <numerusform>a place in %n article</numerusform>
            <numerusform>a place in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <extracomment>ui/dialogs/import_row.py</extracomment>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
