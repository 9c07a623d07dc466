<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Facet</name>
    <message numerus="yes">
        <source>“%1” is routed to %2, with %3 as backup and an answer within %n minute(s).</source>
        <translation>
            <numerusform>“%1” is routed to %2, with %3 as backup and an answer within %n minute.</numerusform>
            <numerusform>“%1” is routed to %2, with %3 as backup and an answer within %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Identify %1, who covers %n facet(s), as a multi-disciplinarian.</source>
        <translation>
            <numerusform>Identify %1, who covers %n facet, as a multi-disciplinarian.</numerusform>
            <numerusform>Identify %1, who covers %n facets, as a multi-disciplinarian.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recruit %1, who is identified and covers %n facet(s).</source>
        <translation>
            <numerusform>Recruit %1, who is identified and covers %n facet.</numerusform>
            <numerusform>Recruit %1, who is identified and covers %n facets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train %1, who is recruited and covers %n facet(s).</source>
        <translation>
            <numerusform>Train %1, who is recruited and covers %n facet.</numerusform>
            <numerusform>Train %1, who is recruited and covers %n facets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empower %1, with level 2 in %n more facet(s).</source>
        <translation>
            <numerusform>Empower %1, with level 2 in %n more facet.</numerusform>
            <numerusform>Empower %1, with level 2 in %n more facets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empower %1, who is trained and covers %n facet(s).</source>
        <translation>
            <numerusform>Empower %1, who is trained and covers %n facet.</numerusform>
            <numerusform>Empower %1, who is trained and covers %n facets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %1, who is empowered, to level 2 in %n more facet(s).</source>
        <translation>
            <numerusform>Bring %1, who is empowered, to level 2 in %n more facet.</numerusform>
            <numerusform>Bring %1, who is empowered, to level 2 in %n more facets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is at stage “%2” and covers %n facet(s).</source>
        <translation>
            <numerusform>%1 is at stage “%2” and covers %n facet.</numerusform>
            <numerusform>%1 is at stage “%2” and covers %n facets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is to climb %n levels by the end of the plan, with no milestone on the way.</source>
        <translation>
            <numerusform>%1 is to climb %n level by the end of the plan, with no milestone on the way.</numerusform>
            <numerusform>%1 is to climb %n levels by the end of the plan, with no milestone on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n members.</source>
        <translation>
            <numerusform>%1 has %n member.</numerusform>
            <numerusform>%1 has %n members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 has waited for an answer for %n days.</source>
        <translation>
            <numerusform>%1 of %2 has waited for an answer for %n day.</numerusform>
            <numerusform>%1 of %2 has waited for an answer for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nearest is %1, with %n facet(s).</source>
        <translation>
            <numerusform>Nearest is %1, with %n facet.</numerusform>
            <numerusform>Nearest is %1, with %n facets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All objectives are about talking (%n of them); none is about listening.</source>
        <translation>
            <numerusform>All objectives are about talking (%n of them); none is about listening.</numerusform>
            <numerusform>All objectives are about talking (%n of them); none is about listening.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promise an answer to %1 within %n minutes</source>
        <translation>
            <numerusform>Promise an answer to %1 within %n minute</numerusform>
            <numerusform>Promise an answer to %1 within %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departments are active and no hub brings them together.</source>
        <translation>
            <numerusform>%n department is active and no hub brings them together.</numerusform>
            <numerusform>%n departments are active and no hub brings them together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are marked as hub.</source>
        <translation>
            <numerusform>%n unit is marked as hub.</numerusform>
            <numerusform>%n units are marked as hub.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hub(s) of a lower order guide units of their own.</source>
        <translation>
            <numerusform>%n hub of a lower order guides units of its own.</numerusform>
            <numerusform>%n hubs of a lower order guide units of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let a hub guide %n more active department(s); any of these:</source>
        <translation>
            <numerusform>Let a hub guide %n more active department; any of these:</numerusform>
            <numerusform>Let a hub guide %n more active departments; any of these:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let the hub alone engage on %n more channel(s).</source>
        <translation>
            <numerusform>Let the hub alone engage on %n more channel.</numerusform>
            <numerusform>Let the hub alone engage on %n more channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let other units engage on %n channel(s) that a hub runs alone.</source>
        <translation>
            <numerusform>Let other units engage on %n channel that a hub runs alone.</numerusform>
            <numerusform>Let other units engage on %n channels that a hub runs alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n more unit(s) as hub of a lower order: guided by the hub, and guiding two units or more.</source>
        <translation>
            <numerusform>Mark %n more unit as hub of a lower order: guided by the hub, and guiding two units or more.</numerusform>
            <numerusform>Mark %n more units as hub of a lower order: guided by the hub, and guiding two units or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empower somebody in %n more department(s).</source>
        <translation>
            <numerusform>Empower somebody in %n more department.</numerusform>
            <numerusform>Empower somebody in %n more departments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) folded away</source>
        <translation>
            <numerusform>%n unit folded away</numerusform>
            <numerusform>%n units folded away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n unit(s) under %1</source>
        <translation>
            <numerusform>Move %n unit under %1</numerusform>
            <numerusform>Move %n units under %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n unit(s) to the top</source>
        <translation>
            <numerusform>Move %n unit to the top</numerusform>
            <numerusform>Move %n units to the top</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n unit(s)</source>
        <translation>
            <numerusform>Remove %n unit</numerusform>
            <numerusform>Remove %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n people and position(s) to %1</source>
        <translation>
            <numerusform>Move %n person or position to %1</numerusform>
            <numerusform>Move %n people and positions to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n people and position(s) out of %1</source>
        <translation>
            <numerusform>Take %n person or position out of %1</numerusform>
            <numerusform>Take %n people and positions out of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %1 take part in %n channel(s)</source>
        <translation>
            <numerusform>Let %1 take part in %n channel</numerusform>
            <numerusform>Let %1 take part in %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %1 accountable for %n objective(s)</source>
        <translation>
            <numerusform>Make %1 accountable for %n objective</numerusform>
            <numerusform>Make %1 accountable for %n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %1 contribute to %n objective(s)</source>
        <translation>
            <numerusform>Let %1 contribute to %n objective</numerusform>
            <numerusform>Let %1 contribute to %n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agenda takes %n minute(s)</source>
        <translation>
            <numerusform>The agenda takes %n minute</numerusform>
            <numerusform>The agenda takes %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n departments have not begun</source>
        <comment>after: … leads</comment>
        <translation>
            <numerusform>%1; %n department has not begun</numerusform>
            <numerusform>%1; %n departments have not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practice(s) were scored by the room instead</source>
        <translation>
            <numerusform>%n practice was scored by the room instead</numerusform>
            <numerusform>%n practices were scored by the room instead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures rest on %n assumption(s), each with its source</source>
        <translation>
            <numerusform>Figures rest on %n assumption, each with its source</numerusform>
            <numerusform>Figures rest on %n assumptions, each with its source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n have no data yet</source>
        <comment>after: … are on pace</comment>
        <translation>
            <numerusform>%1; %n has no data yet</numerusform>
            <numerusform>%1; %n have no data yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n have not begun</source>
        <comment>after: … departments are connected</comment>
        <translation>
            <numerusform>%1; %n has not begun</numerusform>
            <numerusform>%1; %n have not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more: their units by level</source>
        <translation>
            <numerusform>%1, %2 and %n more: their units by level</numerusform>
            <numerusform>%1, %2 and %n more: their units by level</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change who is %1 in %Ln place(s)</source>
        <translation>
            <numerusform>Change who is %1 in %Ln place</numerusform>
            <numerusform>Change who is %1 in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take all duties from %Ln place(s)</source>
        <translation>
            <numerusform>Take all duties from %Ln place</numerusform>
            <numerusform>Take all duties from %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %Ln policy section(s) to “%1”</source>
        <translation>
            <numerusform>Set %Ln policy section to “%1”</numerusform>
            <numerusform>Set %Ln policy sections to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %Ln concern(s) to “%1”</source>
        <translation>
            <numerusform>Set %Ln concern to “%1”</numerusform>
            <numerusform>Set %Ln concerns to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %1 into %Ln group(s)</source>
        <translation>
            <numerusform>Split %1 into %Ln group</numerusform>
            <numerusform>Split %1 into %Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln object(s)</source>
        <translation>
            <numerusform>Remove %Ln object</numerusform>
            <numerusform>Remove %Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln position(s) to %1</source>
        <translation>
            <numerusform>Move %Ln position to %1</numerusform>
            <numerusform>Move %Ln positions to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln person(s) to %1</source>
        <translation>
            <numerusform>Move %Ln person to %1</numerusform>
            <numerusform>Move %Ln people to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln rating(s) of fit</source>
        <translation>
            <numerusform>Take back %Ln rating of fit</numerusform>
            <numerusform>Take back %Ln ratings of fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %Ln level(s) to %1</source>
        <translation>
            <numerusform>Set %Ln level to %1</numerusform>
            <numerusform>Set %Ln levels to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln person(s) to stage “%1”</source>
        <translation>
            <numerusform>Move %Ln person to stage “%1”</numerusform>
            <numerusform>Move %Ln people to stage “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln channel(s) to “%1”</source>
        <translation>
            <numerusform>Move %Ln channel to “%1”</numerusform>
            <numerusform>Move %Ln channels to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate %Ln fit(s) as %1</source>
        <translation>
            <numerusform>Rate %Ln fit as %1</numerusform>
            <numerusform>Rate %Ln fits as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 with %Ln unit(s) below</source>
        <translation>
            <numerusform>Remove %1 with %Ln unit below</numerusform>
            <numerusform>Remove %1 with %Ln units below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %Ln column(s) called “%1”; choose the column in the window instead.</source>
        <translation>
            <numerusform>The file has %Ln column called “%1”; choose the column in the window instead.</numerusform>
            <numerusform>The file has %Ln columns called “%1”; choose the column in the window instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) of the YAML file are not in the plan.</source>
        <translation>
            <numerusform>%n comment of the YAML file is not in the plan.</numerusform>
            <numerusform>%n comments of the YAML file are not in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) about posts that are no more or people who left were left out.</source>
        <translation>
            <numerusform>%Ln row about a post that is no more or somebody who left was left out.</numerusform>
            <numerusform>%Ln rows about posts that are no more or people who left were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that show how to fill in the sheet were left out.</source>
        <translation>
            <numerusform>%Ln row that shows how to fill in the sheet was left out.</numerusform>
            <numerusform>%Ln rows that show how to fill in the sheet were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with totals were left out.</source>
        <translation>
            <numerusform>%Ln row with totals was left out.</numerusform>
            <numerusform>%Ln rows with totals were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that name nobody and no post were left out.</source>
        <translation>
            <numerusform>%Ln row that names nobody and no post was left out.</numerusform>
            <numerusform>%Ln rows that name nobody and no post were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of “%1” could not be understood and were left out, such as “%2”.</source>
        <translation>
            <numerusform>%Ln cell of “%1” could not be understood and was left out, such as “%2”.</numerusform>
            <numerusform>%Ln cells of “%1” could not be understood and were left out, such as “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) were longer than a line may be and were shortened.</source>
        <translation>
            <numerusform>%Ln text was longer than a line may be and was shortened.</numerusform>
            <numerusform>%Ln texts were longer than a line may be and were shortened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) stand under several identifiers and were taken for different people or posts: %1.</source>
        <translation>
            <numerusform>%Ln name stands under several identifiers and was taken for different people or posts: %1.</numerusform>
            <numerusform>%Ln names stand under several identifiers and were taken for different people or posts: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) repeat somebody in the same unit under the same title and were taken once.</source>
        <translation>
            <numerusform>%Ln row repeats somebody in the same unit under the same title and was taken once.</numerusform>
            <numerusform>%Ln rows repeat somebody in the same unit under the same title and were taken once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) were held by somebody else in the plan, who no longer holds them.</source>
        <translation>
            <numerusform>%Ln post was held by somebody else in the plan, who no longer holds it.</numerusform>
            <numerusform>%Ln posts were held by somebody else in the plan, who no longer holds them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identifier(s) stand for different people or posts: %1. Each was imported; only the first keeps the identifier.</source>
        <translation>
            <numerusform>%Ln identifier stands for different people or posts: %1. Each was imported; only the first keeps the identifier.</numerusform>
            <numerusform>%Ln identifiers stand for different people or posts: %1. Each was imported; only the first keeps the identifier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identifier(s) differ from others only by case or leading zeros: %1. They were taken for different ones.</source>
        <translation>
            <numerusform>%Ln identifier differs from another only by case or leading zeros: %1. It was taken for a different one.</numerusform>
            <numerusform>%Ln identifiers differ from others only by case or leading zeros: %1. They were taken for different ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name themselves as their manager and were taken to have none.</source>
        <translation>
            <numerusform>%Ln row names itself as its manager and was taken to have none.</numerusform>
            <numerusform>%Ln rows name themselves as their manager and were taken to have none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln manager(s) were found only by ignoring case and leading zeros.</source>
        <translation>
            <numerusform>%Ln manager was found only by ignoring case and leading zeros.</numerusform>
            <numerusform>%Ln managers were found only by ignoring case and leading zeros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name a manager that several rows could be; the first of them was taken.</source>
        <translation>
            <numerusform>%Ln row names a manager that several rows could be; the first of them was taken.</numerusform>
            <numerusform>%Ln rows name a manager that several rows could be; the first of them was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name a manager who is neither in the file nor in the plan: %1.</source>
        <translation>
            <numerusform>%Ln row names a manager who is neither in the file nor in the plan: %1.</numerusform>
            <numerusform>%Ln rows name a manager who is neither in the file nor in the plan: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) lie more than %1 levels deep and were put beside the deepest ones above them.</source>
        <translation>
            <numerusform>%Ln unit lies more than %1 levels deep and was put beside the deepest one above it.</numerusform>
            <numerusform>%Ln units lie more than %1 levels deep and were put beside the deepest ones above them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Units lie more than %Ln level(s) deep.</source>
        <translation>
            <numerusform>Units lie more than %Ln level deep.</numerusform>
            <numerusform>Units lie more than %Ln levels deep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is longer than %Ln character(s).</source>
        <translation>
            <numerusform>“%1” is longer than %Ln character.</numerusform>
            <numerusform>“%1” is longer than %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: numbers out of their range were brought into it in %Ln object(s).</source>
        <translation>
            <numerusform>%1: numbers out of their range were brought into it in %Ln object.</numerusform>
            <numerusform>%1: numbers out of their range were brought into it in %Ln objects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: references to something that does not exist were emptied in %Ln object(s).</source>
        <translation>
            <numerusform>%1: references to something that does not exist were emptied in %Ln object.</numerusform>
            <numerusform>%1: references to something that does not exist were emptied in %Ln objects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln object(s) had lost their place and are under “Unplaced”.</source>
        <translation>
            <numerusform>%1: %Ln object had lost its place and is under “Unplaced”.</numerusform>
            <numerusform>%1: %Ln objects had lost their place and are under “Unplaced”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln object(s) connected something that does not exist and were left out.</source>
        <translation>
            <numerusform>%1: %Ln object connected something that does not exist and was left out.</numerusform>
            <numerusform>%1: %Ln objects connected something that does not exist and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln object(s) that lay below themselves or too deep were put at the top.</source>
        <translation>
            <numerusform>%1: %Ln object that lay below itself or too deep was put at the top.</numerusform>
            <numerusform>%1: %Ln objects that lay below themselves or too deep were put at the top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more thing(s) are against the rules.</source>
        <translation>
            <numerusform>%Ln more thing is against the rules.</numerusform>
            <numerusform>%Ln more things are against the rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s) already</source>
        <translation>
            <numerusform>in %Ln group already</numerusform>
            <numerusform>in %Ln groups already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>covers %Ln facet(s)</source>
        <translation>
            <numerusform>covers %Ln facet</numerusform>
            <numerusform>covers %Ln facets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n object(s) in the source</source>
        <translation>
            <numerusform>Change %n object in the source</numerusform>
            <numerusform>Change %n objects in the source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The integration index over %n state(s) of the plan.</source>
        <translation>
            <numerusform>The integration index over %n state of the plan.</numerusform>
            <numerusform>The integration index over %n states of the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation>
            <numerusform>%n department</numerusform>
            <numerusform>%n departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s)</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activitys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>%n milestone</numerusform>
            <numerusform>%n milestones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>backup of %n route(s)</source>
        <translation>
            <numerusform>backup of %n route</numerusform>
            <numerusform>backup of %n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s), backup of %1</source>
        <translation>
            <numerusform>%n route, backup of %1</numerusform>
            <numerusform>%n routes, backup of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) that nobody answers</source>
        <translation>
            <numerusform>%n signal that nobody answers</numerusform>
            <numerusform>%n signals that nobody answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was damaged; %Ln object(s) could be read.</source>
        <translation>
            <numerusform>“%1” was damaged; %Ln object could be read.</numerusform>
            <numerusform>“%1” was damaged; %Ln objects could be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln value(s) did not fit and were left out.</source>
        <translation>
            <numerusform>%1: %Ln value did not fit and was left out.</numerusform>
            <numerusform>%1: %Ln values did not fit and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: hidden characters were taken out of %Ln text(s).</source>
        <translation>
            <numerusform>%1: hidden characters were taken out of %Ln text.</numerusform>
            <numerusform>%1: hidden characters were taken out of %Ln texts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) without a proper identity were left out.</source>
        <translation>
            <numerusform>%1: %Ln row without a proper identity was left out.</numerusform>
            <numerusform>%1: %Ln rows without a proper identity were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted for a reason: %n.</source>
        <translation>
            <numerusform>Accepted for a reason: %n.</numerusform>
            <numerusform>Accepted for a reason: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both plans changed the same in %Ln place(s), so nothing was written; decide in the window, or with --prefer.</source>
        <translation>
            <numerusform>Both plans changed the same in %Ln place, so nothing was written; decide in the window, or with --prefer.</numerusform>
            <numerusform>Both plans changed the same in %Ln places, so nothing was written; decide in the window, or with --prefer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), %1 go to a unit.</source>
        <translation>
            <numerusform>%n message, %1 go to a unit.</numerusform>
            <numerusform>%n messages, %1 go to a unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln unit(s) from %1</source>
        <translation>
            <numerusform>Import %Ln unit from %1</numerusform>
            <numerusform>Import %Ln units from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln person(s) from %1</source>
        <translation>
            <numerusform>Import %Ln person from %1</numerusform>
            <numerusform>Import %Ln people from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) is/are trained</source>
        <translation>
            <numerusform>%n person is trained</numerusform>
            <numerusform>%n people are trained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channels serve the objectives</source>
        <translation>
            <numerusform>%n channel serves the objectives</numerusform>
            <numerusform>%n channels serve the objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 ratings are 3 or 4</source>
        <comment>after: … channels serve …</comment>
        <translation>
            <numerusform>%n of %1 ratings is 3 or 4</numerusform>
            <numerusform>%n of %1 ratings are 3 or 4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 channels are core; the others are grown, tried or watched</source>
        <translation>
            <numerusform>%n of %1 channels is core; the others are grown, tried or watched</numerusform>
            <numerusform>%n of %1 channels are core; the others are grown, tried or watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 routes have a backup and an answer time</source>
        <translation>
            <numerusform>%n of %1 routes has a backup and an answer time</numerusform>
            <numerusform>%n of %1 routes have a backup and an answer time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n small groups work on one objective each</source>
        <translation>
            <numerusform>%n small group works on one objective</numerusform>
            <numerusform>%n small groups work on one objective each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are empowered</source>
        <comment>after: … groups work on …</comment>
        <translation>
            <numerusform>%n person is empowered</numerusform>
            <numerusform>%n people are empowered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the eight elements of guidance are adopted</source>
        <translation>
            <numerusform>%n of the eight elements of guidance is adopted</numerusform>
            <numerusform>%n of the eight elements of guidance are adopted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 concerns wait for an answer</source>
        <translation>
            <numerusform>%n of %1 concerns waits for an answer</numerusform>
            <numerusform>%n of %1 concerns wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 objectives are on pace</source>
        <translation>
            <numerusform>%n of %1 objectives is on pace</numerusform>
            <numerusform>%n of %1 objectives are on pace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 departments are connected or integrated</source>
        <translation>
            <numerusform>%n of %1 departments is connected or integrated</numerusform>
            <numerusform>%n of %1 departments are connected or integrated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n finding(s)</source>
        <translation>
            <numerusform>Show %n finding</numerusform>
            <numerusform>Show %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::canvas::Editing</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::canvas::OrgChartView</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::canvas::RemovalDialog</name>
    <message numerus="yes">
        <source>Remove %n unit(s)</source>
        <translation>
            <numerusform>Remove %n unit</numerusform>
            <numerusform>Remove %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) below: what is to become of them?</source>
        <translation>
            <numerusform>%n unit below: what is to become of them?</numerusform>
            <numerusform>%n units below: what is to become of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove them too, %n unit(s)</source>
        <translation>
            <numerusform>&amp;Remove them too, %n unit</numerusform>
            <numerusform>&amp;Remove them too, %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::AccountModel</name>
    <message numerus="yes">
        <source>%Ln gap(s)</source>
        <translation>
            <numerusform>%Ln gap</numerusform>
            <numerusform>%Ln gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missing for %Ln</source>
        <translation>
            <numerusform>missing for %Ln</numerusform>
            <numerusform>missing for %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln entry(s) of the account register</source>
        <translation>
            <numerusform>Change %Ln entry of the account register</numerusform>
            <numerusform>Change %Ln entrys of the account register</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::CardModel</name>
    <message numerus="yes">
        <source>%1, %Ln card(s)</source>
        <translation>
            <numerusform>%1, %Ln card</numerusform>
            <numerusform>%1, %Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::ChannelModel</name>
    <message numerus="yes">
        <source>%1, %Ln channel(s)</source>
        <translation>
            <numerusform>%1, %Ln channel</numerusform>
            <numerusform>%1, %Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln take part</source>
        <translation>
            <numerusform>%Ln takes part</numerusform>
            <numerusform>%Ln take part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::ConcernMatrix</name>
    <message numerus="yes">
        <source>%1, %Ln open</source>
        <translation>
            <numerusform>%1, %Ln open</numerusform>
            <numerusform>%1, %Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concern(s), the worst is %1.</source>
        <translation>
            <numerusform>%Ln concern, the worst is %1.</numerusform>
            <numerusform>%Ln concerns, the worst is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concern(s)</source>
        <translation>
            <numerusform>%Ln concern</numerusform>
            <numerusform>%Ln concerns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::DeskLoadModel</name>
    <message numerus="yes">
        <source>%Ln message(s): %1 go to a unit, %2 are known but have no route, %3 are not recognised.</source>
        <translation>
            <numerusform>%Ln message: %1 goes to a unit, %2 are known but have no route, %3 are not recognised.</numerusform>
            <numerusform>%Ln messages: %1 go to a unit, %2 are known but have no route, %3 are not recognised.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They came within %Ln day(s).</source>
        <translation>
            <numerusform>They came within %Ln day.</numerusform>
            <numerusform>They came within %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::FinderDelegate</name>
    <message numerus="yes">
        <source>★ %Ln facet(s)</source>
        <translation>
            <numerusform>★ %Ln facet</numerusform>
            <numerusform>★ %Ln facets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::FindingsBoard</name>
    <message numerus="yes">
        <source>Fix all %n safe one(s)</source>
        <translation>
            <numerusform>Fix all %n safe one</numerusform>
            <numerusform>Fix all %n safe ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>Fix %n finding</numerusform>
            <numerusform>Fix %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::FitModel</name>
    <message numerus="yes">
        <source>Mean fit of %1 for %Ln objective(s) of %2</source>
        <translation>
            <numerusform>Mean fit of %1 for %Ln objective of %2</numerusform>
            <numerusform>Mean fit of %1 for %Ln objectives of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::GoalDelegate</name>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::GroupCards</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::HistoryBoard</name>
    <message numerus="yes">
        <source>%n object(s) added</source>
        <translation>
            <numerusform>%n object added</numerusform>
            <numerusform>%n objects added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n object(s)</source>
        <translation>
            <numerusform>Restore %n object</numerusform>
            <numerusform>Restore %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::ManyForm</name>
    <message numerus="yes">
        <source>%Ln object(s) selected</source>
        <translation>
            <numerusform>%Ln object selected</numerusform>
            <numerusform>%Ln objects selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change “%1” of %Ln object(s)</source>
        <translation>
            <numerusform>Change “%1” of %Ln object</numerusform>
            <numerusform>Change “%1” of %Ln objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::Panel</name>
    <message numerus="yes">
        <source>Show %n finding(s)</source>
        <translation>
            <numerusform>Show %n finding</numerusform>
            <numerusform>Show %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::PolicyMatrix</name>
    <message numerus="yes">
        <source>%Ln adopted</source>
        <translation>
            <numerusform>%Ln adopted</numerusform>
            <numerusform>%Ln adopted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! %Ln review(s) overdue.</source>
        <translation>
            <numerusform>! %Ln review overdue.</numerusform>
            <numerusform>! %Ln reviews overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::RaciMatrix</name>
    <message numerus="yes">
        <source>R in %Ln</source>
        <translation>
            <numerusform>R in %Ln</numerusform>
            <numerusform>R in %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::ReviewCards</name>
    <message numerus="yes">
        <source>Review %Ln channel(s) again on %1</source>
        <translation>
            <numerusform>Review %Ln channel again on %1</numerusform>
            <numerusform>Review %Ln channels again on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::SeatModel</name>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::SkillModel</name>
    <message numerus="yes">
        <source>%Ln facet(s)</source>
        <translation>
            <numerusform>%Ln facet</numerusform>
            <numerusform>%Ln facets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cover it</source>
        <translation>
            <numerusform>%Ln covers it</numerusform>
            <numerusform>%Ln cover it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::SourceBoard</name>
    <message numerus="yes">
        <source>%n comment(s) in the text go when it is applied, since a plan has no place for them. Put what is to stay into a note.</source>
        <translation>
            <numerusform>%n comment in the text goes when it is applied, since a plan has no place for it. Put what is to stay into a note.</numerusform>
            <numerusform>%n comments in the text go when it is applied, since a plan has no place for them. Put what is to stay into a note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to apply</source>
        <translation>
            <numerusform>%n change to apply</numerusform>
            <numerusform>%n changes to apply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::SplitPopup</name>
    <message numerus="yes">
        <source>Split into %Ln group(s)</source>
        <translation>
            <numerusform>Split into %Ln group</numerusform>
            <numerusform>Split into %Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::StageCards</name>
    <message numerus="yes">
        <source>★ %Ln facet(s)</source>
        <translation>
            <numerusform>★ %Ln facet</numerusform>
            <numerusform>★ %Ln facets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::TrainingModel</name>
    <message numerus="yes">
        <source>Missing: %1 and %Ln other(s).</source>
        <translation>
            <numerusform>Missing: %1 and %Ln other.</numerusform>
            <numerusform>Missing: %1 and %Ln others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln course</numerusform>
            <numerusform>%Ln courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::panels::ValueModel</name>
    <message numerus="yes">
        <source>%n KPI(s)</source>
        <translation>
            <numerusform>%n KPI</numerusform>
            <numerusform>%n KPIs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::window::MergeDialog</name>
    <message numerus="yes">
        <source>%Ln place(s) to decide.</source>
        <translation>
            <numerusform>%Ln place to decide.</numerusform>
            <numerusform>%Ln places to decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::window::StatusLine</name>
    <message numerus="yes">
        <source>%Ln object(s) selected</source>
        <translation>
            <numerusform>%Ln object selected</numerusform>
            <numerusform>%Ln objects selected</numerusform>
        </translation>
    </message>
</context>
</TS>
