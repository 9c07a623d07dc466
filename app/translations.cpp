// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace facet {

void loadTranslations()
{
    using namespace Qt::StringLiterals;
    QLocale locale = QLocale::system();
    if (locale.language() == QLocale::C) {
        locale = QLocale(QLocale::English);
    }
    QLocale::setDefault(locale);
    auto *qtTexts = new QTranslator(QCoreApplication::instance());
    if (qtTexts->load(locale, u"qtbase"_s, u"_"_s,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qtTexts);
    }
    auto *texts = new QTranslator(QCoreApplication::instance());
    if (texts->load(locale, u"facet"_s, u"_"_s, u":/i18n"_s)
        || texts->load(u":/i18n/facet_en.qm"_s)) {
        QCoreApplication::installTranslator(texts);
    }
}

} // namespace facet
