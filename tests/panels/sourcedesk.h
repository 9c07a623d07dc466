// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/yaml.h"
#include "exchange/yamlcomments.h"
#include "panelfixture.h"
#include "panels/source/codeeditor.h"
#include "panels/source/sourceboard.h"

#include <QSignalSpy>

namespace facet::test {

using panels::CodeEditor;
using panels::PlanLanguage;
using panels::SourceBoard;

/// Plans as YAML, as the program gives it to its boards.
inline PlanLanguage yaml()
{
    return {[](const Plan &plan, const QList<ObjectRef> &only) {
                return QString::fromUtf8(only.isEmpty() ? exchange::toYaml(plan)
                                                        : exchange::toYaml(plan, only));
            },
            [](const QString &text, const Plan &plan, const QList<ObjectRef> &only) {
                return exchange::readYaml(text.toUtf8(), {plan, only});
            },
            &exchange::commentCount};
}

/// A board in sight with the text of the plan written.
struct Desk : Workplace
{
    explicit Desk(const Plan &plan = richPlan(), render::Look look = render::Look::Light)
        : Workplace(plan, look)
    {
        context.setLanguage(yaml());
        board = std::make_unique<SourceBoard>(context);
        QSignalSpy written(board.get(), &SourceBoard::written);
        isReady = showPanel(*board, {960, 640}) && (!written.isEmpty() || written.wait());
        board->editor().setFocus();
    }

    CodeEditor &editor() const { return board->editor(); }

    QString text() const { return editor().toPlainText(); }

    /// Puts the cursor behind the first place of @p words.
    void goBehind(const QString &words) const
    {
        const auto at = text().indexOf(words);
        QVERIFY2(at >= 0, qPrintable(words));
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(static_cast<int>(at + words.size()));
        editor().setTextCursor(cursor);
    }

    void type(const QString &behind, const QString &words) const
    {
        goBehind(behind);
        QTest::keyClicks(&editor(), words);
    }

    bool waitChecked() const
    {
        QSignalSpy checked(board.get(), &SourceBoard::checked);
        return checked.wait();
    }

    template <class W> W *named(const QString &text) const
    {
        for (W *widget : board->findChildren<W *>()) {
            if (widget->text() == text) {
                return widget;
            }
        }
        return nullptr;
    }

    std::unique_ptr<SourceBoard> board;
    bool isReady = false;
};

} // namespace facet::test
