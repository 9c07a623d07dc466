// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vocabulary.h"

#include "base/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

struct KnownHeader
{
    const char16_t *plain;
    Content content;
    double confidence;
};

/// Header names of real exports (HR systems, directories, address books, org-chart programs, open
/// data).
constexpr KnownHeader knownHeaders[]{
    {u"id", Content::Id, 0.8},
    {u"post unique reference", Content::Id, 1},
    {u"employee id", Content::Id, 1},
    {u"employee #", Content::Id, 1},
    {u"employee number", Content::Id, 1},
    {u"employee num", Content::Id, 1},
    {u"employee no", Content::Id, 1},
    {u"emp no", Content::Id, 1},
    {u"emp id", Content::Id, 1},
    {u"staff id", Content::Id, 1},
    {u"staff number", Content::Id, 1},
    {u"person number", Content::Id, 1},
    {u"person id", Content::Id, 1},
    {u"person id external", Content::Id, 1},
    {u"personnel number", Content::Id, 1},
    {u"personalnummer", Content::Id, 1},
    {u"matricule", Content::Id, 0.9},
    {u"worker id", Content::Id, 1},
    {u"user id", Content::Id, 0.8},
    {u"userid", Content::Id, 0.8},
    {u"identifier", Content::Id, 0.8},
    {u"bioguide", Content::Id, 0.8},
    {u"position id", Content::Id, 0.7},
    {u"post id", Content::Id, 0.7},
    {u"user principal name", Content::Id, 0.65},
    {u"object id", Content::Id, 0.6},
    {u"key", Content::Id, 0.6},
    {u"uid", Content::Id, 0.6},
    {u"username", Content::Id, 0.5},
    {u"user name", Content::Id, 0.45},
    {u"login", Content::Id, 0.45},
    {u"github", Content::Id, 0.45},
    {u"dn", Content::Id, 0.4},

    {u"name", Content::Name, 0.9},
    {u"full name", Content::Name, 0.95},
    {u"fullname", Content::Name, 0.95},
    {u"employee name", Content::Name, 0.95},
    {u"person name", Content::Name, 0.95},
    {u"display name", Content::Name, 0.85},
    {u"displayname", Content::Name, 0.85},
    {u"worker", Content::Name, 0.9},
    {u"payroll name", Content::Name, 0.9},
    {u"employee", Content::Name, 0.6},
    {u"person", Content::Name, 0.6},
    {u"member", Content::Name, 0.7},
    {u"cn", Content::Name, 0.8},
    {u"fn", Content::Name, 0.8},
    {u"氏名", Content::Name, 1},
    {u"名前", Content::Name, 0.9},
    {u"姓名", Content::Name, 0.9},
    {u"nom complet", Content::Name, 0.95},
    {u"nombre completo", Content::Name, 0.95},
    {u"vollstandiger name", Content::Name, 0.95},

    {u"first name", Content::Given, 1},
    {u"firstname", Content::Given, 1},
    {u"given name", Content::Given, 1},
    {u"givenname", Content::Given, 1},
    {u"forename", Content::Given, 1},
    {u"f name", Content::Given, 0.9},
    {u"fname", Content::Given, 0.9},
    {u"prenom", Content::Given, 1},
    {u"vorname", Content::Given, 1},
    {u"nombre", Content::Given, 0.8},

    {u"last name", Content::Family, 1},
    {u"lastname", Content::Family, 1},
    {u"family name", Content::Family, 1},
    {u"surname", Content::Family, 1},
    {u"l name", Content::Family, 0.9},
    {u"lname", Content::Family, 0.9},
    {u"sn", Content::Family, 0.8},
    {u"apellido", Content::Family, 1},
    {u"apellidos", Content::Family, 1},
    {u"nachname", Content::Family, 1},
    {u"nom de famille", Content::Family, 1},
    {u"nom", Content::Family, 0.8},

    {u"email", Content::Email, 0.95},
    {u"e mail", Content::Email, 0.95},
    {u"mail", Content::Email, 0.9},
    {u"work email", Content::Email, 1},
    {u"business email", Content::Email, 1},
    {u"primary email", Content::Email, 1},
    {u"email address", Content::Email, 1},
    {u"e mail address", Content::Email, 1},
    {u"contact e mail", Content::Email, 0.9},
    {u"contact email", Content::Email, 0.9},
    {u"e mail 1 value", Content::Email, 0.9},
    {u"courriel", Content::Email, 0.9},
    {u"メール", Content::Email, 0.9},

    {u"title", Content::Title, 0.9},
    {u"job title", Content::Title, 1},
    {u"job titles", Content::Title, 1},
    {u"business title", Content::Title, 1},
    {u"position title", Content::Title, 1},
    {u"employee title", Content::Title, 1},
    {u"generic job title", Content::Title, 1},
    {u"organization 1 title", Content::Title, 0.95},
    {u"position", Content::Title, 0.8},
    {u"position name", Content::Title, 0.85},
    {u"position description", Content::Title, 0.8},
    {u"job name", Content::Title, 0.75},
    {u"job profile", Content::Title, 0.6},
    {u"role", Content::Title, 0.7},
    {u"roles", Content::Title, 0.6},
    {u"designation", Content::Title, 0.7},
    {u"肩書", Content::Title, 1},
    {u"役職", Content::Title, 1},
    {u"poste", Content::Title, 0.9},
    {u"fonction", Content::Title, 0.8},
    {u"funktion", Content::Title, 0.8},
    {u"stelle", Content::Title, 0.8},
    {u"cargo", Content::Title, 0.8},
    {u"puesto", Content::Title, 0.8},
    {u"descricao cargo", Content::Title, 0.9},
    {u"occupation", Content::Title, 0.3},
    {u"employee type", Content::Title, 0.15},

    {u"department", Content::Unit, 0.95},
    {u"department name", Content::Unit, 1},
    {u"dept", Content::Unit, 0.95},
    {u"dept name", Content::Unit, 1},
    {u"home department", Content::Unit, 0.95},
    {u"departments", Content::Unit, 0.85},
    {u"organization 1 department", Content::Unit, 0.95},
    {u"supervisory organization", Content::Unit, 0.9},
    {u"unit", Content::Unit, 0.9},
    {u"unit name", Content::Unit, 1},
    {u"org unit", Content::Unit, 0.85},
    {u"organizational unit", Content::Unit, 0.9},
    {u"organisational unit", Content::Unit, 0.9},
    {u"business unit", Content::Unit, 0.7},
    {u"abteilung", Content::Unit, 0.95},
    {u"組織名", Content::Unit, 1},
    {u"所属", Content::Unit, 0.95},
    {u"部署", Content::Unit, 0.95},
    {u"ou", Content::Unit, 0.8},
    {u"committee", Content::Unit, 0.8},
    {u"group", Content::Unit, 0.7},
    {u"team", Content::Unit, 0.7},
    {u"parent department", Content::Unit, 0.6},
    {u"organisation", Content::Unit, 0.6},
    {u"organization", Content::Unit, 0.6},
    {u"division", Content::Unit, 0.6},
    {u"agency name", Content::Unit, 0.6},
    {u"agency", Content::Unit, 0.55},
    {u"service", Content::Unit, 0.6},
    {u"departement", Content::Unit, 0.8},
    {u"departamento", Content::Unit, 0.9},
    {u"section", Content::Unit, 0.45},
    {u"cost center 1", Content::Unit, 0.5},
    {u"cost center", Content::Unit, 0.45},
    {u"area", Content::Unit, 0.35},
    {u"種別", Content::Unit, 0.3},
    {u"category", Content::Unit, 0.25},
    {u"office", Content::Unit, 0.25},

    {u"org unit path", Content::UnitPath, 1},
    {u"unit path", Content::UnitPath, 1},
    {u"department path", Content::UnitPath, 1},
    {u"organisation path", Content::UnitPath, 1},
    {u"organization path", Content::UnitPath, 1},

    {u"unit id", Content::UnitId, 1},
    {u"group id", Content::UnitId, 0.9},
    {u"team id", Content::UnitId, 0.9},
    {u"committee id", Content::UnitId, 0.9},
    {u"department id", Content::UnitId, 0.8},
    {u"dept id", Content::UnitId, 0.8},
    {u"organization id", Content::UnitId, 0.8},
    {u"organisation id", Content::UnitId, 0.8},

    {u"親", Content::ParentUnit, 0.9},
    {u"上位組織", Content::ParentUnit, 0.9},
    {u"parent unit", Content::ParentUnit, 1},
    {u"parent group", Content::ParentUnit, 1},
    {u"parent committee", Content::ParentUnit, 1},
    {u"parent organisation", Content::ParentUnit, 0.9},
    {u"parent organization", Content::ParentUnit, 0.9},
    {u"parent unit id", Content::ParentUnitId, 1},
    {u"parent group id", Content::ParentUnitId, 1},
    {u"parent committee id", Content::ParentUnitId, 1},
    {u"parent department id", Content::ParentUnitId, 1},
    {u"parent organization id", Content::ParentUnitId, 1},
    {u"parent organisation id", Content::ParentUnitId, 1},

    {u"reports to senior post", Content::ManagerId, 1},
    {u"reporting senior post", Content::ManagerId, 1},
    {u"manager id", Content::ManagerId, 1},
    {u"manager emp no", Content::ManagerId, 1},
    {u"manager employee id", Content::ManagerId, 1},
    {u"supervisor id", Content::ManagerId, 1},
    {u"boss id", Content::ManagerId, 1},
    {u"reports to id", Content::ManagerId, 1},
    {u"reports to key", Content::ManagerId, 0.9},
    {u"parent id", Content::ManagerId, 0.8},
    {u"parentid", Content::ManagerId, 0.8},
    {u"pid", Content::ManagerId, 0.6},
    {u"manager name", Content::ManagerName, 1},
    {u"supervisor name", Content::ManagerName, 1},
    {u"reports to", Content::ManagerName, 0.8},
    {u"reportsto", Content::ManagerName, 0.8},
    {u"reports to name", Content::ManagerName, 1},
    {u"manager", Content::ManagerName, 0.8},
    {u"line manager", Content::ManagerName, 0.8},
    {u"supervisor", Content::ManagerName, 0.8},
    {u"superior", Content::ManagerName, 0.7},
    {u"vorgesetzter", Content::ManagerName, 0.8},
    {u"vorgesetzte", Content::ManagerName, 0.8},
    {u"parent", Content::ManagerName, 0.5},
    {u"manager email", Content::ManagerEmail, 1},
    {u"manager e mail", Content::ManagerEmail, 1},
    {u"supervisor email", Content::ManagerEmail, 1},
    {u"reports to email", Content::ManagerEmail, 1},
    {u"reports to e mail", Content::ManagerEmail, 1},

    {u"number of posts in fte", Content::Headcount, 1},
    {u"number of posts", Content::Headcount, 1},
    {u"headcount", Content::Headcount, 1},
    {u"head count", Content::Headcount, 1},
    {u"seats", Content::Headcount, 0.8},
    {u"posts", Content::Headcount, 0.6},

    {u"head", Content::Head, 0.9},
    {u"head of the unit", Content::Head, 1},
    {u"is head", Content::Head, 0.9},
    {u"leader", Content::Head, 0.8},
    {u"is leader", Content::Head, 0.8},
    {u"is manager", Content::Head, 0.5},
    {u"assistant", Content::Assistant, 0.9},
    {u"is assistant", Content::Assistant, 0.9},

    {u"status", Content::Status, 0.7},
    {u"employment status", Content::Status, 0.9},
    {u"active status", Content::Status, 0.9},
    {u"assignment status", Content::Status, 0.8},
    {u"position status", Content::Status, 0.8},
    {u"employee status", Content::Status, 0.9},
    {u"account enabled", Content::Status, 0.6},
    {u"active", Content::Status, 0.6},
    {u"statut", Content::Status, 0.7},

    {u"photo", Content::Photo, 0.6},
    {u"picture", Content::Photo, 0.6},
    {u"jpeg photo", Content::Photo, 0.7},
    {u"thumbnail photo", Content::Photo, 0.7},
    {u"marketing", Content::Marketing, 0.6},
    {u"public relations", Content::PublicRelations, 0.6},
    {u"technical", Content::Technical, 0.6},
    {u"communications", Content::Communications, 0.6},
    {u"human", Content::Human, 0.6},
    {u"stage", Content::Stage, 0.6},
    {u"management layer", Content::Layer, 0.8},
};

/// Headers that say nothing we import, but that it is a header.
constexpr const char16_t *otherHeaders[]{
    u"grade",
    u"fte",
    u"notes",
    u"valid?",
    u"contact phone",
    u"phone",
    u"phone number",
    u"work phone",
    u"mobile",
    u"mobile phone",
    u"business phone",
    u"home phone",
    u"telephone number",
    u"location",
    u"locations",
    u"city",
    u"country",
    u"state",
    u"street address",
    u"postal code",
    u"hire date",
    u"date d'entree",
    u"birthday",
    u"gender",
    u"salary",
    u"pay basis",
    u"wage type",
    u"company",
    u"company name",
    u"employee type",
    u"usage location",
    u"profession",
    u"備考",
    u"氏名かな",
    u"新",
    u"旧",
    u"kana",
    u"pronouns",
    u"refs",
    u"url",
    u"fill",
    u"stroke",
    u"password",
    u"initial password",
    u"building id",
    u"additional name",
    u"middle name",
    u"website",
    u"network",
    u"account",
    u"party",
    u"rank",
    u"slack",
    u"image",
    u"image url",
    u"type",
    u"kind",
    u"text",
    u"date",
    u"link",
};

/// Headers under which people keep the manager as a name, an identifier or an e-mail, as they like.
constexpr const char16_t *managerHeaders[]{
    u"reports to",     u"reportsto",     u"manager",         u"line manager",  u"supervisor",
    u"superior",       u"vorgesetzter",  u"vorgesetzte",     u"parent",        u"parent id",
    u"parentid",       u"pid",           u"manager id",      u"manager name",  u"boss",
    u"reports to key", u"reports to id", u"reports to name", u"supervisor id", u"supervisor name",
    u"refs",
};

QString lastPartOfUrl(QStringView header)
{
    if (!header.startsWith("http://"_L1) && !header.startsWith("https://"_L1)) {
        return header.toString();
    }
    const qsizetype cut = std::max(header.lastIndexOf(u'/'), header.lastIndexOf(u'#'));
    return header.sliced(cut + 1).toString();
}

} // namespace

QString plainHeader(QStringView header)
{
    static const QRegularExpression suffix(u"(?<=.)\\s*(\\[[^\\]]*\\]|\\([^)]*\\)).*$"_s);
    static const QRegularExpression humps(u"(?<=[\\p{Ll}0-9])(?=\\p{Lu})"_s);
    static const QRegularExpression separators(u"[\\s_.\\-–]+"_s);
    QString plain = lastPartOfUrl(header.trimmed());
    plain.remove(suffix);
    plain.replace(humps, u" "_s);
    plain.replace(u'’', u'\'');
    plain.replace(separators, u" "_s);
    return comparable(plain);
}

std::optional<HeaderMeaning> meaningOf(const QString &plain)
{
    static const QHash<QString, HeaderMeaning> meanings = [] {
        QHash<QString, HeaderMeaning> all;
        for (const KnownHeader &known : knownHeaders) {
            all.insert(comparable(QString::fromUtf16(known.plain)),
                       {known.content, known.confidence});
        }
        return all;
    }();
    const auto found = meanings.constFind(plain);
    return found == meanings.cend() ? std::nullopt : std::optional(*found);
}

bool isManagerHeader(const QString &plain)
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const char16_t *name : managerHeaders) {
            all.insert(QString::fromUtf16(name));
        }
        return all;
    }();
    return names.contains(plain);
}

bool isKnownHeader(const QString &plain)
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const char16_t *name : otherHeaders) {
            all.insert(comparable(QString::fromUtf16(name)));
        }
        return all;
    }();
    return names.contains(plain) || isManagerHeader(plain) || meaningOf(plain).has_value();
}

} // namespace facet::exchange
